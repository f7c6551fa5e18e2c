package io.roi4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a fleet computes a measure from the {@linkplain Total totals} of its instances: sums over sums, never the mean of the
 * instances' values. A total is named by its component; where it belongs to another indicator than the measure, as
 * {@code indicator/component}, for instance {@code inference/cost}. Totals that are cut by more dimensions than the measure are
 * added over them, and one whose name ends in a star over those of the measure too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Pooled {
    /** What kind of figure it is, which decides its limits. */
    Pooling as();

    /** The totals that are added above. */
    String[] numerator();

    /** Totals that are taken away above. */
    String[] minus() default {};

    /** The totals that are added below; empty for a rate in time. */
    String[] denominator() default {};

    /** What the ratio is multiplied by. */
    double times() default 1;

    /**
     * For the limits of a {@linkplain Pooling#RATIO_OF_SUMS ratio of sums}: over the clusters, the sum of the squares of the
     * numerator, that of the products of both, that of the squares of the denominator, and the number of clusters; each is a
     * total or several with a plus between them. Empty where the totals don't hold them.
     */
    String[] squares() default {};

    /** The quantile, for {@link Pooling#QUANTILE}; its numerator is the total that is cut by upper bounds in seconds. */
    double quantile() default 0.5;
}
