package io.roi4j.impl.inference;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Reach;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What all series of one initiative and cohort have in common: its timeline, and the lock under which everything that moves
 * on from a series is booked, in the series' own past and in the timeline alike. A recording thread leaves what it brings in
 * the tray and books it only if nobody else is at it; it never waits, unless the tray is full.
 *
 * <p>Safe for use by several threads. No foreign code runs under the lock.
 */
final class InferenceLedger {
    /** So much may lie in the tray, some 400 bytes each. */
    private static final int MOST_WAITING = 1_000;

    private final Timeline<InferenceSums, InferenceTally> timeline =
            new Timeline<>(Resolution.LONG, InferenceSums::new, SquareFormulas.PAIRS);
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable Posted> tray = new AtomicReference<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** What lies in the tray, and what lies under it. */
    private record Posted(
            InferenceSeries series, Minute minute, @Nullable Posted next) {}

    /** Why an inference of this time can't be taken now, or null when it can. */
    @Nullable
    Reason refusal(long nowMillis, long atMillis) {
        return timeline.refusal(nowMillis, atMillis);
    }

    /** Takes what moves on from a series. */
    void post(InferenceSeries series, Minute minute) {
        tray.updateAndGet(top -> new Posted(series, minute, top));
        if (waiting.incrementAndGet() > MOST_WAITING) {
            lock.lock();
            try {
                empty();
            } finally {
                lock.unlock();
            }
        }
        // Whoever booked looks again; what comes while somebody reads lies there until the next one posts or reads.
        while (tray.get() != null && lock.tryLock()) {
            try {
                empty();
            } finally {
                lock.unlock();
            }
        }
    }

    private void empty() {
        for (Posted posted = tray.getAndSet(null); posted != null; posted = posted.next()) {
            waiting.decrementAndGet();
            book(posted.series(), posted.minute());
        }
    }

    /** Books what moved on from a series. Only under the lock. */
    private void book(InferenceSeries series, Minute minute) {
        series.book(minute);
        timeline.addAccepted(minute.toldMillis(), minute.atMillis(), minute.sums());
    }

    /** A picture of everything recorded so far, of this moment. */
    History<InferenceTally> history(Collection<InferenceSeries> all) {
        lock.lock();
        try {
            empty();
            Gathered gathered = new Gathered();
            all.forEach(gathered::drain);
            return gathered.history();
        } finally {
            lock.unlock();
        }
    }

    /** The same with a picture of each series in the scope's window, by its name, all of the same moment. */
    Picture picture(Map<String, InferenceSeries> all, Scope scope) {
        Reach reach = Reach.of(scope);
        List<Model> models = new ArrayList<>(all.size());
        lock.lock();
        try {
            empty();
            Gathered gathered = new Gathered();
            // One after the other, so that each is read while it is near.
            all.forEach((name, series) -> {
                gathered.drain(series);
                models.add(new Model(name, series.picture(scope, reach)));
            });
            return new Picture(gathered.history(), models);
        } finally {
            lock.unlock();
        }
    }

    record Picture(History<InferenceTally> all, List<Model> models) {}

    record Model(String name, SeriesPicture picture) {}

    /** Minutes of several series together, as most are the same minute: so the timeline takes it once. */
    private final class Gathered {
        private InferenceSums sums = new InferenceSums();
        private long toldMillis;
        private long atMillis;

        void drain(InferenceSeries series) {
            series.drain(minute -> {
                series.book(minute);
                add(minute);
            });
        }

        private void add(Minute minute) {
            if (minute.toldMillis() != toldMillis || minute.atMillis() != atMillis) {
                flush();
                toldMillis = minute.toldMillis();
                atMillis = minute.atMillis();
            }
            sums.add(minute.sums());
        }

        History<InferenceTally> history() {
            flush();
            return timeline.history();
        }

        private void flush() {
            if (!sums.isEmpty()) {
                timeline.addAccepted(toldMillis, atMillis, sums);
                sums = new InferenceSums();
            }
        }
    }
}
