package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundedNamesConcurrencyTest {
    private static final int CAP = 50;
    private static final int NAMES = 200;
    private static final int ROUNDS = 100;
    /** So many races that one of them would be lost if there were anything to lose. */
    private static final int RACES = 20_000;

    private final Set<Reason> refused = ConcurrentHashMap.newKeySet();

    private BoundedNames names(int cap) {
        return new BoundedNames(cap, () -> true, refused::add);
    }

    @Test
    void nothingGetsLostBetweenTheNamesAndOther() throws Exception {
        BoundedNames names = names(CAP);
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

    @Test
    void racingForTheLastPlaceNeverOvershoots() throws Exception {
        List<BoundedNames> races = Stream.generate(() -> names(1)).limit(RACES).toList();
        AtomicIntegerArray winners = new AtomicIntegerArray(RACES);
        AtomicIntegerArray arrived = new AtomicIntegerArray(RACES);
        Race.run(
                thread -> {
                    String own = "name-" + thread;
                    for (int race = 0; race < RACES; race++) {
                        arrived.incrementAndGet(race);
                        // The first to come waits a little for another, so that they race.
                        for (int spin = 0; arrived.get(race) < 2 && spin < 100; spin++) {
                            Thread.onSpinWait();
                        }
                        if (races.get(race).admit(own).equals(own)) {
                            winners.incrementAndGet(race);
                        }
                    }
                },
                Thread::onSpinWait);

        for (int race = 0; race < RACES; race++) {
            assertThat(winners.get(race)).as("race " + race).isEqualTo(1);
            assertThat(races.get(race).overflowed()).isEqualTo(Race.THREADS - 1);
        }
    }
}
