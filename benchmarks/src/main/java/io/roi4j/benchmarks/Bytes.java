package io.roi4j.benchmarks;

import io.roi4j.benchmarks.Results.Memory;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much memory a series takes: what the library grows by when its initiatives have twice as many models, for each
 * series more. What a library holds but once cancels out, and so does what it holds for each initiative.
 */
final class Bytes {
    private static final int INITIATIVES = 2;
    private static final int ROUNDS = 2_000;
    private static final int THREADS = 4;
    private static final int TRIES = 5;

    private final int models;

    Bytes(Depth depth) {
        models = depth.models();
    }

    Memory of(Library library) {
        Names few = Names.of(INITIATIVES, models);
        Names many = Names.of(INITIATIVES, 2 * models);
        long fewer = size(filled(library, few, 1));
        long more = size(filled(library, many, 1));
        // A library's thread leads to what the JVM itself holds, which may shrink by more than a few series take.
        for (int tries = 1; more <= fewer && tries < TRIES; tries++) {
            fewer = size(filled(library, few, 1));
            more = size(filled(library, many, 1));
        }
        long contended = size(filled(library, many, THREADS));
        // Contention is a matter of luck, so it isn't taken from a difference of two tries.
        long once = 2 * fewer - more;
        return new Memory((double) (more - fewer) / few.size(), (double) (contended - once) / many.size());
    }

    /** What an initiative with its first model takes, without any inference beyond those it was set up with. */
    double initiative(Library library) {
        long fewer = size(library.setUp(Names.of(INITIATIVES, 1)));
        long more = size(library.setUp(Names.of(2 * INITIATIVES, 1)));
        return (double) (more - fewer) / INITIATIVES;
    }

    private static long size(Subject subject) {
        return GraphLayout.parseInstance(subject).totalSize();
    }

    private static Subject filled(Library library, Names names, int threads) {
        Subject subject = library.setUp(names);
        Series[] handles = FilledSubject.handles(subject, names);
        CyclicBarrier barrier = new CyclicBarrier(threads);
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Thread(() -> fill(handles, barrier), "filler-" + i);
            all[i].start();
        }
        try {
            for (Thread thread : all) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while filling", e);
        }
        return subject;
    }

    /** The threads go from series to series together. */
    private static void fill(Series[] handles, CyclicBarrier barrier) {
        Call[] calls = Calls.draw();
        try {
            for (Series handle : handles) {
                barrier.await();
                for (int round = 0; round < ROUNDS; round++) {
                    handle.record(calls[round & (Calls.SIZE - 1)]);
                }
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("stopped while filling", e);
        }
    }
}
