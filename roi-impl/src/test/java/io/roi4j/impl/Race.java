package io.roi4j.impl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Lets threads do something at once; what one of them throws, the test throws. */
public final class Race {
    public static final int THREADS = 8;

    private Race() {}

    /** Runs the task once in each thread, all starting together, and {@code meanwhile} here until they are done. */
    public static void run(IntConsumer task, Runnable meanwhile) throws InterruptedException, ExecutionException {
        run(THREADS, task, meanwhile);
    }

    /** The same with so many threads. */
    public static void run(int number, IntConsumer task, Runnable meanwhile)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            CyclicBarrier start = new CyclicBarrier(number);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int thread = i;
                done.add(threads.submit(() -> {
                    start.await();
                    task.accept(thread);
                    return null;
                }));
            }
            do {
                meanwhile.run();
            } while (!done.stream().allMatch(Future::isDone));
            for (Future<?> future : done) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
