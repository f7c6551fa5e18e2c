package io.roi4j.micrometer;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gets what was born after binding registered. Not on the thread that found it: that one is reading a meter, and the
 * registry may hold a lock meanwhile (a listener for new meters that reads them; a composite's lock spins for ever when
 * its holder registers a meter). So a daemon thread does it, which exists only while there is something to register.
 */
final class Latecomers {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private final Catalogue catalogue;
    private final Runnable registration;
    private final Problems problems;
    private volatile int registered;
    private volatile boolean closed;
    private @Nullable Thread worker;

    Latecomers(Catalogue catalogue, Runnable registration, Problems problems) {
        this.catalogue = catalogue;
        this.registration = registration;
        this.problems = problems;
    }

    /** Registers on this thread what the catalogue holds. */
    void registerHere() {
        int size = catalogue.size();
        registration.run();
        registered = Math.max(registered, size);
    }

    /** Sees to it that what is new in the catalogue will be registered. Returns at once and never throws. */
    void registerSoon() {
        if (catalogue.size() <= registered) {
            return;
        }
        try {
            startWorker();
        } catch (RuntimeException | OutOfMemoryError e) {
            // No thread to be had; the next report is another occasion.
            problems.warn("starting the thread that registers meters", e);
        }
    }

    /** Waits, for a second at most, until nothing is being registered any more. */
    void close() {
        Thread last = lastWorker();
        if (last == null || last.equals(Thread.currentThread())) {
            return;
        }
        try {
            last.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startWorker() {
        if (closed || (worker != null && worker.isAlive())) {
            return;
        }
        // Without inheritable thread-locals, which would be those of some request.
        worker = new Thread(null, this::work, "roi4j-meters", 0, false);
        worker.setDaemon(true);
        worker.start();
    }

    private synchronized @Nullable Thread lastWorker() {
        closed = true;
        return worker;
    }

    private void work() {
        // What comes after the last look is found with the next report.
        while (!closed && catalogue.size() > registered) {
            registerHere();
        }
    }
}
