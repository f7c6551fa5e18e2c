package io.roi4j.impl;

import io.roi4j.Report;
import io.roi4j.impl.formula.Settings;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the last report for about a second of monotonic time, so that all who read together read the same figures. */
final class ReportMemo {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final Supplier<Settings> question;
    private final Calculation calculation;
    private @Nullable Report report;
    private long madeAt;
    private volatile boolean expired;

    /** Makes the report of a generation. */
    @FunctionalInterface
    interface Calculation {
        Report report(long generation, Settings settings);
    }

    /** @param question looks at the host's clock, which is foreign code: asked under no lock */
    ReportMemo(LongSupplier nanoTime, Supplier<Settings> question, Calculation calculation) {
        this.nanoTime = nanoTime;
        this.question = question;
        this.calculation = calculation;
    }

    /** Makes the next reader calculate: something is there that the kept report doesn't know of. */
    void expire() {
        expired = true;
    }

    Report get() {
        Report kept = fresh();
        return kept == null ? get(question.get()) : kept;
    }

    private synchronized @Nullable Report fresh() {
        Report kept = report;
        return kept == null || expired || nanoTime.getAsLong() - madeAt >= KEPT_NANOS ? null : kept;
    }

    /** Of all who come together the first calculates, for the instant that it saw. */
    private synchronized Report get(Settings settings) {
        Report kept = fresh();
        if (kept == null) {
            expired = false;
            kept = calculation.report(report == null ? 1 : report.generation() + 1, settings);
            report = kept;
            madeAt = nanoTime.getAsLong();
        }
        return kept;
    }
}
