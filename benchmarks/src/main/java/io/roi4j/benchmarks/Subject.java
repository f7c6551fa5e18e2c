package io.roi4j.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

/** One library, set up to hold the ten aggregates of every series. */
interface Subject {

    /** Looks the series up; what comes back is kept. */
    Series series(String initiative, String model);

    /** Looks everything up anew, as code that keeps no handle. */
    void record(String initiative, String model, Call call);

    /** Reads every aggregate of every series once. */
    void read(Reading reading);

    /** Writes everything as Prometheus text. */
    default void print(OutputStream out) throws IOException {
        throw new UnsupportedOperationException("this library has no Prometheus text");
    }
}
