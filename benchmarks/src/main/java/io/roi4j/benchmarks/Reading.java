package io.roi4j.benchmarks;

/** Takes what is read, so that no read can be left out; the test compares the sums of all libraries. */
final class Reading {
    private double sums;
    private double latencies;

    /** One of the nine aggregates that are a single number, in dollars, seconds, joules or as a count. */
    void sum(double value) {
        sums += value;
    }

    /** A bucket of the latency histogram, or a quantile where the library has no buckets to read. */
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
