package io.roi4j.impl;

import java.util.function.LongSupplier;
import org.jspecify.annotations.NullMarked;

/** Lets a benchmark say when the second is over for which a report is kept; the setter isn't for applications. */
@NullMarked
public final class MonotonicClock {
    private MonotonicClock() {}

    /** The builder, with this clock in nanoseconds. */
    public static StreamingRoi.Builder of(StreamingRoi.Builder builder, LongSupplier nanoTime) {
        return builder.nanoTime(nanoTime);
    }
}
