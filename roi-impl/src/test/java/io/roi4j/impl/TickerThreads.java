package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The library's threads that were not there before: other tests' may still be on their way out. */
public final class TickerThreads {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Set<Thread> before = all();

    private static Set<Thread> all() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("roi4j-"))
                .collect(Collectors.toSet());
    }

    public Set<Thread> fresh() {
        Set<Thread> fresh = all();
        fresh.removeAll(before);
        return fresh;
    }

    /** Waits as long as it takes, within reason. */
    public static void await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("waited in vain").isLessThan(PATIENCE);
            Thread.sleep(1);
        }
    }
}
