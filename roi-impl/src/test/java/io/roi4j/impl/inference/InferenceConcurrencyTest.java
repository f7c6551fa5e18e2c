package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roi4j.Initiative;
import io.roi4j.Provenance;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.Race;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.InferenceRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads record by all ways there are; each look shows figures of one moment, and in the end nothing is missing. */
class InferenceConcurrencyTest {
    private static final int THREADS = 16;
    private static final int SERIES = 20;
    private static final int WAYS = 8;
    /** How many inferences a thread may be ahead of the looks: recording lasts as long as looking does. */
    private static final int AHEAD = 2_000;

    private final StreamingRoi roi =
            StreamingRoi.builder().cap("initiative", 1_000).cap("model", SERIES).build();
    private final Initiative triage = roi.initiative("triage");
    private final InferenceRecorder[] handles = IntStream.range(0, SERIES)
            .mapToObj(series -> triage.inferences("model" + series))
            .toArray(InferenceRecorder[]::new);
    private final InferenceRecorder[] listed = IntStream.range(0, SERIES)
            .mapToObj(series ->
                    handles[series].withProvenance(Provenance.DECLARED, Provenance.REPORTED, Provenance.ESTIMATED))
            .toArray(InferenceRecorder[]::new);

    @AfterEach
    void close() {
        roi.close();
    }

    /** Tells the model's next inference in one of the ways. */
    private void tell(int series, int way) {
        InferenceRecorder recorder = way == 7 ? listed[series] : handles[series];
        switch (way) {
            case 0 -> recorder.failed(Snapshot.NANOS);
            case 1 -> priced(triage.inferences("model" + series), UNKNOWN, true, UNKNOWN);
            case 2 -> priced(recorder, System.currentTimeMillis(), true, UNKNOWN);
            case 3 -> priced(recorder, System.currentTimeMillis() - 3_000L * series, false, UNKNOWN);
            case 4 -> priced(recorder, UNKNOWN, true, Snapshot.NANOS / 2);
            case 5 ->
                priced(
                        recorder,
                        System.currentTimeMillis() - Duration.ofDays(1 + series).toMillis(),
                        true,
                        UNKNOWN);
            default -> priced(recorder, UNKNOWN, true, UNKNOWN);
        }
    }

    private static void priced(InferenceRecorder recorder, long ended, boolean succeeded, long firstToken) {
        recorder.record(
                ended,
                Snapshot.NANOS,
                succeeded,
                true,
                Snapshot.INPUT,
                Snapshot.OUTPUT,
                Snapshot.CACHED,
                Snapshot.PICOS,
                1,
                2,
                firstToken);
    }

    @Test
    void everyInferenceCountsOnceAndNoLookIsTorn() throws Exception {
        recordAndLook(50_000, 300);
    }

    @Test
    @Tag("ci")
    void everyInferenceCountsOnceAndNoLookIsTornAtFullSize() throws Exception {
        recordAndLook(1_000_000, 100_000);
    }

    private void recordAndLook(int each, int looks) throws Exception {
        AtomicInteger looked = new AtomicInteger();
        Snapshot[] last = {Snapshot.of(triage)};
        Race.run(
                THREADS,
                thread -> {
                    for (int i = 0; i < each; i++) {
                        if (i % AHEAD == 0) {
                            waitUntil(looked, (int) ((long) looks * i / each));
                        }
                        tell(i % SERIES, i / SERIES % WAYS);
                    }
                },
                () -> {
                    last[0] = Snapshot.of(triage).after(last[0]);
                    looked.incrementAndGet();
                });
        assertThat(looked.get()).isGreaterThanOrEqualTo((int) ((long) looks * (each - AHEAD) / each));
        Snapshot end = Snapshot.of(triage);
        assertThat(end.inferences()).isEqualTo((long) THREADS * each);
        assertThat(end.models())
                .hasSize(SERIES)
                .allSatisfy((model, all) -> assertThat(all).as(model).isEqualTo((long) THREADS * each / SERIES));
        assertThat(roi.health().refused()).isEmpty();
        assertThat(roi.health().overflowed()).isEmpty();
    }

    private static void waitUntil(AtomicInteger counter, int least) {
        while (counter.get() < least) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                // The looks have failed.
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void closingWhileManyRecordLosesNothingThatWasTaken() throws Exception {
        LongAdder begun = new LongAdder();
        LongAdder done = new LongAdder();
        AtomicBoolean closed = new AtomicBoolean();
        long[] before = new long[2];
        Race.run(
                THREADS,
                thread -> {
                    for (int i = 0; !closed.get() || i % 1_000 != 0; i++) {
                        begun.increment();
                        tell(i % SERIES, i / SERIES % WAYS);
                        done.increment();
                    }
                },
                () -> {
                    if (done.sum() > 100_000 && !closed.get()) {
                        before[0] = done.sum();
                        roi.close();
                        before[1] = begun.sum();
                        closed.set(true);
                    }
                });
        Snapshot end = Snapshot.of(triage);
        assertThat(end.inferences()).isBetween(before[0], before[1]);
        tell(0, 6);
        tell(1, 1);
        tell(2, 5);
        assertThat(Snapshot.of(triage)).isEqualTo(end);
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    void asManyNamesAsThereIsRoomForAreAllTheirOwn() throws Exception {
        for (int round = 0; round < 100; round++) {
            Map<String, Long> models = raced(round, SERIES);
            assertThat(models).hasSize(SERIES).doesNotContainKey(BoundedNames.OTHER);
            assertThat(models.values()).containsOnly((long) Race.THREADS);
        }
        assertThat(roi.health().overflowed()).isEmpty();
    }

    @Test
    void oneNameMoreThanThereIsRoomForIsTheOnlyOneThatIsNotItsOwn() throws Exception {
        for (int round = 0; round < 100; round++) {
            Map<String, Long> models = raced(round, SERIES + 1);
            assertThat(models).hasSize(SERIES + 1).containsKey(BoundedNames.OTHER);
            assertThat(models.values()).containsOnly((long) Race.THREADS);
        }
        assertThat(roi.health().overflowed()).containsExactly(Map.entry("model", 100L * Race.THREADS));
    }

    /** Each thread tells each model of a fresh initiative an inference; how many each has then. */
    private Map<String, Long> raced(int round, int names) throws Exception {
        Initiative fresh = roi.initiative("round" + round);
        Race.run(
                thread -> {
                    for (int i = 0; i < names; i++) {
                        fresh.inferences("model" + i).failed(Snapshot.NANOS);
                    }
                },
                Thread::onSpinWait);
        return Snapshot.of(fresh).models();
    }

    @Test
    void tenThousandVirtualThreadsCountExactly() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads come with JDK 21");
        int number = 10_000;
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        List<Future<?>> done = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                int first = i;
                done.add(threads.submit(() -> {
                    for (int way = 0; way < WAYS; way++) {
                        tell((first + way) % SERIES, way);
                    }
                }));
            }
            Snapshot last = Snapshot.of(triage);
            while (!done.stream().allMatch(Future::isDone)) {
                last = Snapshot.of(triage).after(last);
            }
            for (Future<?> future : done) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Snapshot end = Snapshot.of(triage);
        assertThat(end.inferences()).isEqualTo((long) number * WAYS);
        assertThat(end.models().values()).containsOnly((long) number * WAYS / SERIES);
        assertThat(roi.health().refused()).isEmpty();
    }
}
