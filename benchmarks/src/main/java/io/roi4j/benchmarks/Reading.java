package io.roi4j.benchmarks;

/** Takes what is read, so that no read can be left out; the test compares the sums of all libraries. */
final class Reading {
    private double sums;
    private double latencies;

    /** One of the nine aggregates that are a single number, in dollars, seconds, joules or as a count. */
    void sum(double value) {
        sums += value;
    }

    /** One of them that is a whole number. */
    void count(long value) {
        sums += (double) value;
    }

    /** A bucket of the latency histogram. */
    void bucket(long count) {
        latencies += (double) count;
    }

    /** A quantile of the latency, or anything else that a library has beside the nine. */
    void latency(double value) {
        latencies += value;
    }

    double sums() {
        return sums;
    }

    double latencies() {
        return latencies;
    }
}
