package io.roi4j.impl;

import io.roi4j.Report;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * Says what was refused and what overflowed, once per reason and minute. It runs where somebody reads, never where somebody
 * records, and under no lock, because a log appender is foreign code. Safe for use by several threads.
 */
final class HealthLog {
    private static final HostLog LOG = new HostLog(LoggerFactory.getLogger(HealthLog.class));
    private static final long PAUSE_MILLIS = Duration.ofMinutes(1).toMillis();

    private record Told(long count, long atMillis) {}

    private final AtomicLong toldGeneration = new AtomicLong();
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** Tells what is new in a report; of all who read the same report only the first does. */
    void tell(Report report) {
        long generation = report.generation();
        if (toldGeneration.getAndAccumulate(generation, Math::max) >= generation) {
            return;
        }
        long now = report.asOf().toEpochMilli();
        report.health().refused().forEach((reason, count) -> tell("refused as " + reason.id(), count, now));
        report.health()
                .overflowed()
                .forEach((dimension, count) -> tell("over the cap of the dimension " + dimension, count, now));
    }

    private void tell(String what, long count, long now) {
        Told before = told.get(what);
        boolean news = before == null || (count > before.count() && Math.abs(now - before.atMillis()) >= PAUSE_MILLIS);
        if (news) {
            told.put(what, new Told(count, now));
            LOG.warn("{}: {} so far, see Roi.health()", what, count);
        }
    }
}
