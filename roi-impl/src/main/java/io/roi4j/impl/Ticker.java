package io.roi4j.impl;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time, at most some tenths of a second old, for those who can't afford to look at a clock: that takes longer than
 * everything else about recording an inference. While it is used, a daemon thread looks ten times a second; when nobody has used
 * it for some minutes it ends, and the next one who looks starts another. Where no thread can be had, and where the host gave a
 * clock of its own, everybody looks for himself.
 *
 * <p>Safe for use by several threads.
 */
public final class Ticker implements AutoCloseable {
    /** Stands for the time when nobody ticks: before somebody looked, after nobody used it, and for ever once it is closed. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Three minutes: whoever records says at the latest after two that he does. */
    private static final int IDLE_PERIODS = 1_800;

    private final LongSupplier clock;
    private final long periodNanos;
    private final Function<Runnable, Thread> threads;
    private volatile long time = NONE;
    private volatile boolean used;
    private @Nullable Thread thread;
    private boolean closed;

    private Ticker(LongSupplier clock, long periodNanos, Function<Runnable, Thread> threads, boolean closed) {
        this.clock = clock;
        this.periodNanos = periodNanos;
        this.threads = threads;
        this.closed = closed;
    }

    /** @param clock the time in milliseconds since the epoch; doesn't throw */
    static Ticker of(LongSupplier clock) {
        return of(clock, PERIOD_NANOS, Ticker::thread);
    }

    static Ticker of(LongSupplier clock, long periodNanos, Function<Runnable, Thread> threads) {
        return new Ticker(clock, periodNanos, threads, false);
    }

    /** One that never ticks. */
    static Ticker none(LongSupplier clock) {
        return new Ticker(clock, PERIOD_NANOS, Ticker::thread, true);
    }

    /**
     * The time a moment ago, in milliseconds since the epoch; {@link #NONE} where one has to {@link #look}. It goes on being
     * told to who says now and then that he makes {@link #use} of it: to ask costs nothing, so it can't be noticed.
     */
    public long recent() {
        return time;
    }

    /** Says that somebody relies on the time; once every two minutes is enough. */
    public void use() {
        used = true;
    }

    /** The time in milliseconds since the epoch. */
    long look() {
        long now = clock.getAsLong();
        publish(now);
        return now;
    }

    /** Under the lock, so that the thread doesn't end meanwhile. */
    private synchronized void publish(long now) {
        if (thread == null && !closed) {
            thread = start();
        }
        if (thread != null) {
            tell(now);
        }
    }

    /** Nobody is told the time any more once this is closed, however slow the thread is. */
    private synchronized void tell(long now) {
        time = closed ? NONE : now;
    }

    private @Nullable Thread start() {
        try {
            Thread fresh = threads.apply(this::tick);
            fresh.start();
            return fresh;
        } catch (RuntimeException | OutOfMemoryError e) {
            closed = true;
            return null;
        }
    }

    /** Nothing of the host's is kept: neither its thread-locals nor its class loader. */
    static Thread thread(Runnable work) {
        Thread fresh = new Thread(null, work, "roi4j-ticker", 0, false);
        fresh.setDaemon(true);
        fresh.setContextClassLoader(null);
        return fresh;
    }

    private void tick() {
        for (int idle = 0; !ended(idle); idle = used ? 0 : idle + 1) {
            used = false;
            LockSupport.parkNanos(periodNanos);
            tell(clock.getAsLong());
        }
    }

    /** Who asks from now on finds no thread and starts one. */
    private synchronized boolean ended(int idlePeriods) {
        if (!closed && idlePeriods < IDLE_PERIODS) {
            return false;
        }
        time = NONE;
        thread = null;
        return true;
    }

    /** Ends the thread and waits for it, some microseconds; an interrupted caller waits too. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            time = NONE;
            last = thread;
        }
        if (last != null) {
            LockSupport.unpark(last);
            boolean interrupted = Thread.interrupted();
            try {
                last.join(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
