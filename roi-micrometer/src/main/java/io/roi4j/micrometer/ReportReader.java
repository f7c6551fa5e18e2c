package io.roi4j.micrometer;

import io.roi4j.Report;
import io.roi4j.Roi;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The report that all meters read. The index is made once for each generation by the thread that first meets it; threads
 * that meet it together may each make one, which costs less than to let a scrape wait. A thread that was overtaken while
 * it had an older report in hand reads the newer one, so counters never fall.
 */
final class ReportReader {
    private final Roi roi;
    private final Supplier<Map<String, Long>> failures;
    private final Catalogue catalogue;
    private final Latecomers latecomers;
    private final Problems problems;
    private volatile ReportIndex latest = ReportIndex.NONE;
    private volatile boolean closed;

    ReportReader(
            Roi roi,
            Supplier<Map<String, Long>> failures,
            Catalogue catalogue,
            Latecomers latecomers,
            Problems problems) {
        this.roi = roi;
        this.failures = failures;
        this.catalogue = catalogue;
        this.latecomers = latecomers;
        this.problems = problems;
    }

    /** The index of the report of this moment, for a meter that is being read. Never throws. */
    ReportIndex current() {
        ReportIndex known = latest;
        ReportIndex current = update();
        if (current.generation() != known.generation()) {
            latecomers.registerSoon();
        }
        return current;
    }

    /** The same for a thread that registers by itself what is new. */
    ReportIndex update() {
        if (closed) {
            return ReportIndex.NONE;
        }
        try {
            Report report = roi.report();
            ReportIndex known = latest;
            if (report.generation() <= known.generation()) {
                return known;
            }
            return newer(ReportIndex.of(report, failures.get(), catalogue, problems));
        } catch (RuntimeException | LinkageError e) {
            // Yesterday's figures would pass for today's: rather none.
            problems.warn("calculating the report", e);
            return ReportIndex.NONE;
        }
    }

    void close() {
        closed = true;
        latest = ReportIndex.NONE;
    }

    private synchronized ReportIndex newer(ReportIndex made) {
        if (!closed && made.generation() > latest.generation()) {
            latest = made;
        }
        return latest;
    }
}
