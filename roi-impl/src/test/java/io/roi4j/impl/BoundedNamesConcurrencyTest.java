package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.RepeatedTest;

class BoundedNamesConcurrencyTest {
    private static final int CAP = 50;
    private static final int NAMES = 200;
    private static final int ROUNDS = 20;

    @RepeatedTest(20)
    void racingThreadsNeverOvershootAndNothingGetsLost() throws Exception {
        Set<Reason> refused = ConcurrentHashMap.newKeySet();
        BoundedNames names = new BoundedNames(CAP, () -> true, refused::add);
        Map<String, LongAdder> series = new ConcurrentHashMap<>();
        Race.run(
                thread -> {
                    for (int i = 0; i < NAMES * ROUNDS; i++) {
                        series.computeIfAbsent(names.admit("name-" + i % NAMES), fresh -> new LongAdder())
                                .increment();
                    }
                },
                Thread::onSpinWait);

        LongAdder other = series.remove(BoundedNames.OTHER);
        assertThat(series).hasSize(CAP);
        long own = series.values().stream().mapToLong(LongAdder::sum).sum();
        assertThat(own + other.sum()).isEqualTo((long) Race.THREADS * NAMES * ROUNDS);
        assertThat(names.overflowed()).isEqualTo(other.sum());
        assertThat(refused).isEmpty();
    }
}
