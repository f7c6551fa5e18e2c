package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.impl.Furnished;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.throughput.CostIncurred;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.InstantSource;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Code of the host that the library calls (its clock, its log, the builders of imported rows, its maps) throws, blocks or calls
 * back: recording goes on, and no lock of ours is held meanwhile.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignCodeTest {
    private static final PrintStream CONSOLE = System.err;
    private static final int ROUNDS = 5;
    private static final List<Method> METHODS = Surface.methods();

    private final Set<String> locked = new ConcurrentSkipListSet<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();
    private volatile Consumer<StreamingRoi> misdeed = roi -> {};
    private volatile StreamingRoi roi;
    /** Looking at the locks takes a stop of all threads. */
    private volatile boolean watching;

    private final TestClock time = new TestClock();

    /** Looks which locks this thread holds, then does what this clock does besides. */
    private final class BadClock implements InstantSource {
        @Override
        public Instant instant() {
            called();
            return time.instant();
        }
    }

    private void called() {
        calls.incrementAndGet();
        if (watching) {
            locked.addAll(Locks.held());
        }
        StreamingRoi known = roi;
        if (known != null) {
            misdeed.accept(known);
        }
    }

    private StreamingRoi roi() {
        StreamingRoi built =
                StreamingRoi.builder().currency("EUR").clock(new BadClock()).build();
        roi = built;
        return built;
    }

    @AfterEach
    void consoleAgain() {
        System.setErr(CONSOLE);
    }

    /** Every method by which something is told, with plausible arguments and bad ones, and reports meanwhile. */
    private void everything() {
        everything(ROUNDS);
    }

    private void everything(int rounds) {
        Random random = new Random(11);
        Arguments plausible = new Arguments(random, 5);
        List<Object> handles = Surface.handles(roi, List.of("triage", "gpt", "bad\nname"));
        for (int round = 0; round < rounds; round++) {
            for (Method method : METHODS) {
                List<Object> receivers = handles.stream()
                        .filter(method.getDeclaringClass()::isInstance)
                        .toList();
                Object handle = receivers.get(random.nextInt(receivers.size()));
                plausible.of(method, handle).ifPresent(values -> call(method, handle, values));
            }
            report();
            roi.health();
        }
    }

    /** One that is made now: a new initiative ends the second for which the last one is kept. */
    private void report() {
        roi.initiative("new " + fresh.getAndIncrement());
        roi.report();
    }

    private static void call(Method method, Object handle, Object[] values) {
        try {
            method.invoke(handle, values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.toString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("calling " + method, e);
        }
    }

    @Test
    void theClockIsAskedUnderNoLock() {
        theClockIsAskedUnderNoLock(1);
    }

    @Test
    @Tag("ci")
    void theClockIsNeverAskedUnderALock() {
        theClockIsAskedUnderNoLock(ROUNDS);
    }

    private void theClockIsAskedUnderNoLock(int rounds) {
        watching = true;
        roi();
        log(text -> locked.addAll(Locks.held()));
        everything(rounds);
        roi.close();
        assertThat(calls).hasPositiveValue();
        assertThat(locked).isEmpty();
    }

    @Test
    void theWatchOfLocksSees() {
        Object ours = new Object();
        synchronized (ours) {
            assertThat(Locks.held(getClass())).hasSize(1);
        }
        assertThat(Locks.held(getClass())).isEmpty();
    }

    @Test
    void aClockThatThrowsStopsNothing() {
        roi();
        int[] turn = {0};
        misdeed = any -> {
            switch (turn[0]++ % 3) {
                case 0 -> throw new IllegalStateException("clock");
                case 1 -> throw new NoClassDefFoundError("clock");
                default -> {}
            }
        };
        everything();
        roi.initiative("new").throughput().completed();
        assertThat(roi.report().entries()).isNotEmpty();
    }

    @Test
    void aClockThatCallsBackEndsSomeTime() {
        roi();
        ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
        misdeed = known -> {
            if (!within.get()) {
                within.set(true);
                Initiative triage = known.initiative("triage");
                triage.inferences("gpt").succeeded(1);
                triage.technicalDebt().bugOpened(new io.roi4j.technicaldebt.BugOpened("b", time.instant()));
                triage.throughput().completed();
                within.set(false);
            }
        };
        everything();
        misdeed = any -> {};
        assertThat(roi.initiative("triage")
                        .inferences()
                        .calculate()
                        .failedShare()
                        .observations())
                .isPositive();
    }

    @Test
    void aClockThatBlocksStopsNobodyElse() throws Exception {
        roi();
        everything();
        CountDownLatch release = new CountDownLatch(1);
        for (Runnable work : List.<Runnable>of(
                this::report,
                () -> roi.initiative("triage")
                        .technicalDebt()
                        .bugOpened(new io.roi4j.technicaldebt.BugOpened("new", time.instant())),
                () -> roi.initiative("triage").inferences("gpt").succeeded(1))) {
            CountDownLatch inside = new CountDownLatch(1);
            Thread blocked = new Thread(work, "blocked by its clock");
            misdeed = any -> {
                if (Thread.currentThread().getName().equals("blocked by its clock")) {
                    inside.countDown();
                    await(release);
                }
            };
            blocked.start();
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
            everything();
        }
        release.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What slf4j-simple calls for each line. */
    private static void log(Consumer<String> appender) {
        System.setErr(new PrintStream(PrintStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                appender.accept(line);
            }
        });
    }

    @Test
    void anAppenderThatThrowsStopsNothing() {
        roi();
        log(text -> {
            throw new IllegalStateException("disk full");
        });
        everything();
        assertThat(roi.health().refused()).containsKey(Reason.INVALID_INPUT);
    }

    @Test
    void anAppenderThatCallsBackEndsSomeTime() {
        roi();
        AtomicInteger lines = new AtomicInteger();
        log(text -> {
            lines.incrementAndGet();
            roi.initiative("from the log").inferences("gpt").failed(-1);
            roi.report();
            roi.health();
        });
        everything();
        assertThat(lines).hasPositiveValue();
    }

    @Test
    void anAppenderThatBlocksStopsNoRecordingThread() throws Exception {
        roi();
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        log(text -> {
            inside.countDown();
            await(release);
        });
        roi.initiative("triage").inferences("gpt").failed(-1);
        Thread reader = new Thread(() -> roi.report(), "blocked by its log");
        reader.start();
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 10_000; i++) {
            roi.initiative("triage").inferences("gpt").failed(-1);
            roi.initiative("bad\n" + i).throughput().completed();
        }
        assertThat(roi.health().refused().get(Reason.NEGATIVE_DURATION)).isEqualTo(10_001);
        release.countDown();
        reader.join();
    }

    @Test
    void aRowsBuilderIsCalledUnderNoLockAndMayThrowOrCallBack() {
        roi = Furnished.roi(time);
        Initiative triage = roi.initiative("triage");
        List<ImportRow<CostIncurred>> rows = List.of(
                row("a", () -> {}),
                row("b", () -> {
                    throw new IllegalStateException("secret");
                }),
                row("c", () -> triage.throughput().completed()),
                row(
                        "d",
                        () -> triage.throughput()
                                .importBatch(new ImportBatch<>("books", time.instant(), List.of(row("e", () -> {}))))),
                row("f", () -> roi.report()));
        var answer = triage.throughput().importBatch(new ImportBatch<>("books", time.instant(), rows));
        assertThat(answer.accepted()).isEqualTo(4);
        assertThat(answer.refused()).hasSize(1).allMatch(row -> !row.message().contains("secret"));
        assertThat(locked).isEmpty();
    }

    private ImportRow<CostIncurred> row(String id, Runnable misdeeds) {
        return ImportRow.of(id, 0, () -> {
            locked.addAll(Locks.held());
            misdeeds.run();
            return new CostIncurred(id, time.instant(), io.roi4j.Money.of("1", "EUR"), "hosting");
        });
    }

    @Test
    void aMapOfTheHostsIsReadUnderNoLockAndMayThrow() {
        roi = Furnished.roi(time);
        AtomicInteger reads = new AtomicInteger();
        Map<String, Object> event = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                locked.addAll(Locks.held());
                if (reads.incrementAndGet() % 2 == 0) {
                    throw new IllegalStateException("map");
                }
                return Map.<String, Object>of("eventType", "COMPLETE", "outputs", List.of(Optional.empty()))
                        .entrySet();
            }
        };
        for (int i = 0; i < 10; i++) {
            roi.initiative("triage").dataAssets().openLineage(event);
        }
        assertThat(reads).hasPositiveValue();
        assertThat(locked).isEmpty();
        assertThat(roi.health().refused()).containsOnlyKeys(Reason.INVALID_INPUT);
    }
}
