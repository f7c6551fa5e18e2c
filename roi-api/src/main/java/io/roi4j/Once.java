package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is told here is the same fact whoever tells it: a launch, a hire, a cash flow, a declared baseline. A fleet takes it
 * once, from the instance that holds the most. On a {@link Total}: the greatest of all instances' totals counts. On a measure:
 * that of the instance with the most observations counts.
 *
 * @see Summed
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Once {}
