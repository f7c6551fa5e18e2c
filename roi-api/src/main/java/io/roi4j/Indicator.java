package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the metrics record of one of the indicators. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Indicator {
    /** The stable name, lower case with hyphens, for instance {@code error-reduction}. */
    String value();

    /** Its number in the catalogue, from 1 on. */
    int number();

    /** The English title. */
    String title();

    /** The French title of the article that the catalogue follows. */
    String french();
}
