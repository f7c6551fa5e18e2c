package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a metrics record means. It stands in one place and serves as Javadoc, as the meter's help text and
 * as the measure's row in the documentation, so that the three can't drift apart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Definition {
    /** The definition in one sentence: what is counted, as a fraction or a formula, and the empty case. */
    String value();

    /** The number in the catalogue of sub-measures, for instance {@code 6.1}; empty for what stands beside one. */
    String number() default "";

    /** The French term of the article that the catalogue follows; empty where it has none. */
    String french() default "";

    /** Which way the measure gets better. */
    Direction direction() default Direction.NEUTRAL;

    /** What the host must record for it. */
    String record() default "";

    /** The publication that the definition or the method follows. */
    String source() default "";
}
