package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the dimension of a component that is a map: what its keys are. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface By {
    /** The name of the dimension, for instance {@code segment}; meters use it as the tag's key. */
    String value();
}
