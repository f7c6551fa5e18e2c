package io.roi4j.benchmarks;

/** A handle to the ten aggregates of one series, looked up once. */
interface Series {
    void record(Call call);
}
