package io.roi4j;

/** What kind of figure a fleet computes of its totals. */
public enum Pooling {
    /** Counts of the same things, some of all; limits: Wilson score interval. */
    PROPORTION,
    /** A sum over a sum; limits: delta method over clusters. */
    RATIO_OF_SUMS,
    /** Counts per count or per second; limits: Byar's approximation to those of a Poisson count. */
    RATE,
    /** Some less others, of all; limits: normal, with the variance of three classes. */
    NET_SHARE,
    /** A quantile from counts by upper bound, within the width of a bucket. */
    QUANTILE
}
