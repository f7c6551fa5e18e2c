package io.roi4j.impl;

import io.roi4j.Report;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps the last report for about a second of monotonic time, so that all who read together read the same figures. */
final class ReportMemo {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final LongFunction<Report> calculate;
    private @Nullable Report report;
    private long madeAt;
    private volatile boolean expired;

    /** @param calculate makes the report of a generation */
    ReportMemo(LongSupplier nanoTime, LongFunction<Report> calculate) {
        this.nanoTime = nanoTime;
        this.calculate = calculate;
    }

    /** Makes the next reader calculate: something is there that the kept report doesn't know of. */
    void expire() {
        expired = true;
    }

    synchronized Report get() {
        Report kept = report;
        long now = nanoTime.getAsLong();
        if (kept == null || expired || now - madeAt >= KEPT_NANOS) {
            expired = false;
            kept = calculate.apply(kept == null ? 1 : kept.generation() + 1);
            report = kept;
            madeAt = nanoTime.getAsLong();
        }
        return kept;
    }
}
