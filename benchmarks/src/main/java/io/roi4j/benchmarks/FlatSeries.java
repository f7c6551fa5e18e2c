package io.roi4j.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * What the machine allows: one compare-and-set, plain writes to one array, one release store. Checks nothing, keeps no
 * window, reads no clock. A thread that finds an array taken goes to the next one, and makes one more when all are taken.
 */
final class FlatSeries implements Series {
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MOST_STRIPES = 8;

    private static final int LOCK = 0;
    private static final int COUNT = 1;
    private static final int FAILED = 2;
    private static final int LATENCY = 3;
    private static final int INPUT = 4;
    private static final int OUTPUT = 5;
    private static final int CACHED = 6;
    private static final int COST = 7;
    private static final int PRICED = 8;
    private static final int ENERGY = 9;
    private static final int BUCKETS = 10;
    /** Eight buckets an octave from 8 µs to 37 minutes; what lies beyond goes to the outermost ones. */
    private static final int FIRST = 13 * 8;

    private static final int SIZE = 28 * 8;

    private volatile long[][] stripes = {fresh()};

    @Override
    public void record(Call call) {
        long[][] all = stripes;
        for (long[] stripe : all) {
            if (LONGS.compareAndSet(stripe, LOCK, 0L, 1L)) {
                add(stripe, call);
                LONGS.setRelease(stripe, LOCK, 0L);
                return;
            }
        }
        grow(all.length);
        waitAndRecord(call);
    }

    private void waitAndRecord(Call call) {
        long[][] all = stripes;
        long[] stripe = all[all.length - 1];
        lock(stripe);
        add(stripe, call);
        LONGS.setRelease(stripe, LOCK, 0L);
    }

    private static void add(long[] sums, Call call) {
        sums[COUNT]++;
        sums[FAILED] += call.succeeded() ? 0 : 1;
        sums[LATENCY] += call.latencyNanos();
        sums[INPUT] += call.inputTokens();
        sums[OUTPUT] += call.outputTokens();
        sums[CACHED] += call.cachedTokens();
        if (call.priced()) {
            sums[COST] += call.costPicos();
            sums[PRICED]++;
        }
        sums[ENERGY] += call.millijoules();
        sums[BUCKETS + bucketOf(call.latencyNanos())]++;
    }

    private static int bucketOf(long nanos) {
        int shift = 60 - Long.numberOfLeadingZeros(nanos | 8);
        int bucket = shift * 8 + (int) (nanos >>> shift) - FIRST;
        return Math.max(0, Math.min(SIZE - 1, bucket));
    }

    private synchronized void grow(int seen) {
        long[][] all = stripes;
        if (all.length == seen && seen < MOST_STRIPES) {
            long[][] more = Arrays.copyOf(all, seen + 1);
            more[seen] = fresh();
            stripes = more;
        }
    }

    /** Adds up all arrays; each is whole, since nobody writes to one that is taken. */
    void read(Reading reading) {
        long[] sums = fresh();
        for (long[] stripe : stripes) {
            lock(stripe);
            for (int i = COUNT; i < stripe.length; i++) {
                sums[i] += stripe[i];
            }
            LONGS.setRelease(stripe, LOCK, 0L);
        }
        for (int i : new int[] {COUNT, FAILED, INPUT, OUTPUT, CACHED, PRICED}) {
            reading.count(sums[i]);
        }
        reading.sum(sums[LATENCY] * 1e-9);
        reading.sum(sums[COST] * 1e-12);
        reading.sum(sums[ENERGY] * 1e-3);
        for (int i = BUCKETS; i < sums.length; i++) {
            reading.bucket(sums[i]);
        }
    }

    private static void lock(long[] stripe) {
        while (!LONGS.compareAndSet(stripe, LOCK, 0L, 1L)) {
            Thread.onSpinWait();
        }
    }

    private static long[] fresh() {
        return new long[BUCKETS + SIZE];
    }
}
