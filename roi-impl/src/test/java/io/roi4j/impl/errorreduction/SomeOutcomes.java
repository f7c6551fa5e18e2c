package io.roi4j.impl.errorreduction;

import io.roi4j.Money;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Outcomes and retrainings of all kinds, and tallies of them. */
final class SomeOutcomes {
    private SomeOutcomes() {}

    /** Up to so many outcomes. */
    static Arbitrary<List<OutcomeFact>> facts(int most) {
        return Arbitraries.randomValue(random -> facts(random, most));
    }

    private static List<OutcomeFact> facts(Random random, int most) {
        int wrongPerMille = random.nextInt(1_001);
        return Stream.generate(() -> fact(random, wrongPerMille))
                .limit(random.nextInt(most + 1))
                .toList();
    }

    private static OutcomeFact fact(Random random, int wrongPerMille) {
        boolean correct = random.nextInt(1_000) >= wrongPerMille;
        boolean classified = random.nextInt(3) > 0;
        boolean positive = random.nextBoolean();
        boolean paired = random.nextInt(4) == 0;
        return new OutcomeFact(
                random.nextBoolean() ? "old" : "new",
                List.of("fr", "de", "en", "unspecified").get(random.nextInt(4)),
                correct,
                classified ? Confusion.of(correct == positive, positive) : Confusion.EMPTY,
                paired ? Pairs.of(random.nextBoolean(), correct) : Pairs.EMPTY);
    }

    static ErrorReductionTally tally(List<OutcomeFact> facts) {
        OutcomeAccumulator accumulator = new OutcomeAccumulator();
        facts.forEach(accumulator::add);
        return accumulator.tally();
    }

    /** Tallies of 0 to 14 days, some of them without outcomes, some with few and some with hundreds. */
    static Arbitrary<List<ErrorReductionTally>> days() {
        return Arbitraries.randomValue(random -> Stream.generate(
                        () -> tally(facts(random, random.nextBoolean() ? 3 : 200)))
                .limit(random.nextInt(15))
                .toList());
    }

    /** Up to so many retrainings of different ids, in the days from the start on. */
    static Arbitrary<List<Retraining>> retrainings(int most) {
        return Arbitraries.randomValue(random -> IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> retraining(random, "v" + i))
                .toList());
    }

    private static Retraining retraining(Random random, String id) {
        Instant start = Live.START.plus(Duration.ofMinutes(random.nextInt(20_000)));
        Duration length = random.nextInt(5) == 0 ? Duration.ofNanos(1) : Duration.ofMinutes(1 + random.nextInt(9_000));
        return new Retraining(id, start, start.plus(length), evaluation(random), random.nextInt(4) > 0, cost(random));
    }

    private static Evaluation evaluation(Random random) {
        int most = random.nextInt(4) == 0 ? 1 : 1_000;
        if (random.nextBoolean()) {
            return new Evaluation.Paired(
                    random.nextInt(most), random.nextInt(most), random.nextInt(most), 1 + random.nextInt(most));
        }
        long before = 1L + random.nextInt(most);
        long after = 1L + random.nextInt(most);
        return new Evaluation.Separate(random.nextLong(before + 1), before, random.nextLong(after + 1), after);
    }

    private static Optional<Money> cost(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Money.of("0", "USD"));
            case 2 -> Optional.of(Money.of("12.50", "EUR"));
            default -> Optional.of(Money.of(random.nextInt(100_000) + "." + random.nextInt(100), "USD"));
        };
    }

    static Retrainings byId(List<Retraining> retrainings) {
        Map<String, Retraining> known = new HashMap<>();
        retrainings.forEach(retraining -> known.put(retraining.id(), retraining));
        return new Retrainings(known, IterationSums.EMPTY);
    }
}
