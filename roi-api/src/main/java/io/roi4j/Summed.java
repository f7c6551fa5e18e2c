package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is told here happens in one process alone: an inference, an outcome, a task. Every instance of a fleet sees its own, so
 * a fleet adds up. On a {@link Total}: the totals of all instances are added.
 *
 * @see Once
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Summed {}
