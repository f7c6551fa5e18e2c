package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final long SHORT = TimeUnit.MICROSECONDS.toNanos(200);
    /** So many looks take longer than an idle ticker lives. */
    private static final int LOOKS = 2_000;

    private final TickerThreads threads = new TickerThreads();
    private final AtomicLong clock = new AtomicLong(1_000);
    private final AtomicInteger looks = new AtomicInteger();
    private final List<Thread> made = new CopyOnWriteArrayList<>();
    private final Ticker ticker = Ticker.of(this::look, SHORT, this::make);

    private Thread make(Runnable work) {
        Thread fresh = Ticker.thread(work);
        made.add(fresh);
        return fresh;
    }

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
        assertThat(made).hasSize(1);
        Thread thread = made.get(0);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("roi4j-ticker");
        assertThat(thread.getContextClassLoader()).isNull();
    }

    @Test
    void theNextOnesAreToldTheTimeWithoutALook() {
        try (Ticker slow = Ticker.of(this::look, TimeUnit.HOURS.toNanos(1), Ticker::thread)) {
            slow.look();
            assertThat(slow.recent()).isEqualTo(1_000);
            assertThat(slow.recent()).isEqualTo(1_000);
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void theThreadStaysAndTellsTheTimeWhileSomebodyUsesIt() {
        ticker.look();
        while (looks.get() < LOOKS) {
            ticker.use();
            assertThat(ticker.recent()).isEqualTo(1_000);
            Thread.onSpinWait();
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void theThreadEndsWhenNobodyUsesItAndTheNextOneStartsAnother() throws InterruptedException {
        ticker.look();
        Thread thread = made.get(0);
        TickerThreads.await(() -> !thread.isAlive());
        assertThat(ticker.recent()).isEqualTo(Ticker.NONE);
        int before = looks.get();
        Thread.sleep(5);
        assertThat(looks).as("nobody looks any more").hasValue(before);
        assertThat(ticker.look()).isEqualTo(1_000);
        assertThat(made).hasSize(2);
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
            Ticker one = Ticker.of(this::look, SHORT, Ticker::thread);
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
    void whereNoThreadCanBeHadEverybodyLooks() {
        AtomicInteger asked = new AtomicInteger();
        Ticker alone = Ticker.of(this::look, SHORT, work -> {
            asked.incrementAndGet();
            throw new OutOfMemoryError("unable to create native thread");
        });
        for (int i = 0; i < 3; i++) {
            assertThat(alone.look()).isEqualTo(1_000);
            assertThat(alone.recent()).isEqualTo(Ticker.NONE);
        }
        assertThat(looks).hasValue(3);
        assertThat(asked).as("nobody tries again").hasValue(1);
        assertThat(threads.fresh()).isEmpty();
        alone.close();
    }
}
