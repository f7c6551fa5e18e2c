package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final long SHORT = TimeUnit.MICROSECONDS.toNanos(200);
    /** So many looks take longer than an idle ticker lives. */
    private static final int LOOKS = 250;

    private final TickerThreads threads = new TickerThreads();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final AtomicInteger looks = new AtomicInteger();
    private final Ticker ticker = Ticker.of(this::look, SHORT);

    private long look() {
        looks.incrementAndGet();
        return clock.get();
    }

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void thereIsNoThreadBeforeSomebodyAsks() {
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        assertThat(threads.fresh()).isEmpty();
        assertThat(looks).hasValue(0);
    }

    @Test
    void whoLooksIsToldTheTimeAndStartsTheThread() {
        assertThat(ticker.look()).isEqualTo(1_000);
        Thread thread = threads.one();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isNull();
    }

    @Test
    void theNextOnesAreToldTheTimeWithoutALook() {
        try (Ticker slow = Ticker.of(this::look, TimeUnit.HOURS.toNanos(1))) {
            slow.look();
            assertThat(slow.recent()).isEqualTo(1_000);
            assertThat(slow.recent()).isEqualTo(1_000);
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void theThreadStaysWhileSomebodyAsks() throws InterruptedException {
        ticker.look();
        Thread thread = threads.one();
        while (looks.get() < LOOKS) {
            if (ticker.recent() == Ticker.NONE) {
                ticker.look();
            }
            Thread.onSpinWait();
        }
        assertThat(threads.one()).isSameAs(thread);
    }

    @Test
    void theThreadEndsWhenNobodyAsksAndTheNextOneStartsAnother() throws InterruptedException {
        ticker.look();
        Thread thread = threads.one();
        TickerThreads.await(() -> !thread.isAlive());
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        int before = looks.get();
        Thread.sleep(5);
        assertThat(looks).as("nobody looks any more").hasValue(before);
        assertThat(ticker.look()).isEqualTo(1_000);
        assertThat(threads.one()).isNotSameAs(thread);
    }

    @Test
    void aClockThatMovesIsFollowedForwardsAndBack() throws InterruptedException {
        for (long time : new long[] {1_000, 50_000_000_000L, 10, -7}) {
            clock.set(time);
            TickerThreads.await(() -> {
                if (ticker.recent() == Ticker.NONE) {
                    ticker.look();
                }
                return ticker.recent() == time;
            });
        }
    }

    @Test
    void aClosedOneLeavesNoThreadAndNeverTicksAgain() {
        ticker.look();
        ticker.close();
        assertThat(threads.fresh()).isEmpty();
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        assertThat(ticker.look()).isEqualTo(1_000);
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        assertThat(threads.fresh()).isEmpty();
        ticker.close();
    }

    @Test
    void oneClosedBeforeAnybodyAskedNeverTicks() {
        ticker.close();
        assertThat(ticker.look()).isEqualTo(1_000);
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        assertThat(threads.fresh()).isEmpty();
    }

    @Test
    void anInterruptedThreadClosesAsWell() {
        for (int i = 0; i < 100; i++) {
            Ticker one = Ticker.of(this::look, SHORT);
            one.look();
            Thread.currentThread().interrupt();
            one.close();
            assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
            assertThat(one.recent()).isEqualTo(Ticker.NONE);
            assertThat(threads.fresh()).isEmpty();
        }
    }

    @Test
    void noneNeverTicks() {
        Ticker none = Ticker.none(this::look);
        for (int i = 0; i < 3; i++) {
            assertThat(none.look()).isEqualTo(1_000);
            assertThat(none.recent()).isEqualTo(Ticker.NONE);
        }
        assertThat(looks).hasValue(3);
        assertThat(threads.fresh()).isEmpty();
        none.close();
    }

    @Test
    void whereNoThreadCanBeHadEverybodyLooks() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        // A thread inherits from the one that makes it, and this one has nothing to give.
        Thread host =
                new Thread(() -> {
                    for (int i = 0; i < 3; i++) {
                        if (ticker.recent() == Ticker.NONE && ticker.look() == 1_000) {
                            asked.incrementAndGet();
                        }
                    }
                }) {
                    @Override
                    public ClassLoader getContextClassLoader() {
                        throw new SecurityException("no thread today");
                    }
                };
        host.start();
        host.join();
        assertThat(asked).hasValue(3);
        assertThat(looks).hasValue(3);
        assertThat(threads.fresh()).isEmpty();
    }
}
