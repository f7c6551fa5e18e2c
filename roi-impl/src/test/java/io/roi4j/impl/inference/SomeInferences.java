package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.inference.Inference;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Inferences of all kinds, and tallies of them. */
final class SomeInferences {
    private static final double[] ODD_SIZES = {0, Double.MIN_VALUE, 1e-300, 1, 1e30};
    private static final Provenance[] ORIGINS = {
        Provenance.MEASURED, Provenance.REPORTED, Provenance.DECLARED, Provenance.ESTIMATED
    };

    private SomeInferences() {}

    /** Up to twelve inferences; energies and operations are whole numbers, whose sums are exact in any order. */
    static Arbitrary<List<InferenceFact>> exact() {
        return Arbitraries.randomValue(random -> facts(random, 12, some -> some.nextInt(1 << 30)));
    }

    /** So many of the same. */
    static List<InferenceFact> exactly(Random random, int facts) {
        return IntStream.range(0, facts)
                .mapToObj(i -> fact(random, some -> some.nextInt(1 << 30)))
                .toList();
    }

    /** Tallies of 0 to 14 days, some of them without inferences, of everything from nothing to the most that is taken. */
    static Arbitrary<List<InferenceTally>> days() {
        return Arbitraries.randomValue(random -> Stream.generate(() -> tally(facts(random, 8, SomeInferences::odd)))
                .limit(random.nextInt(15))
                .toList());
    }

    private static List<InferenceFact> facts(Random random, int most, ToDoubleFunction<Random> size) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> fact(random, size))
                .toList();
    }

    private static InferenceFact fact(Random random, ToDoubleFunction<Random> size) {
        boolean billed = random.nextInt(4) > 0;
        long input = number(random, 5_000);
        long latency = random.nextInt(9) == 0 ? Long.MAX_VALUE : random.nextLong(10_000_000_000L);
        boolean succeeded = random.nextInt(3) > 0;
        return new InferenceFact(
                latency,
                succeeded,
                billed,
                input,
                number(random, 5_000),
                random.nextBoolean() ? input : Inference.UNKNOWN,
                billed ? number(random, 1_000_000_000_000L) : random.nextBoolean() ? 0 : Inference.UNKNOWN,
                random.nextInt(5) == 0 ? Inference.UNKNOWN : size.applyAsDouble(random),
                random.nextInt(5) == 0 ? Inference.UNKNOWN : size.applyAsDouble(random),
                firstToken(random, latency, succeeded),
                new Provenances(origin(random), origin(random)));
    }

    private static long firstToken(Random random, long latency, boolean succeeded) {
        return switch (random.nextInt(4)) {
            case 0 -> Inference.UNKNOWN;
            case 1 -> succeeded ? latency : Inference.NO_TOKEN;
            default -> latency == 0 ? 0 : random.nextLong(latency);
        };
    }

    private static long number(Random random, long usual) {
        return switch (random.nextInt(6)) {
            case 0 -> Inference.UNKNOWN;
            case 1 -> 0;
            case 2 -> Long.MAX_VALUE;
            default -> random.nextLong(usual);
        };
    }

    private static double odd(Random random) {
        return random.nextBoolean() ? ODD_SIZES[random.nextInt(ODD_SIZES.length)] : random.nextDouble(1e6);
    }

    private static Provenance origin(Random random) {
        return ORIGINS[random.nextInt(ORIGINS.length)];
    }

    static InferenceTally tally(List<InferenceFact> facts) {
        return sums(facts).tally();
    }

    static InferenceSums sums(List<InferenceFact> facts) {
        InferenceSums sums = new InferenceSums();
        facts.forEach(fact -> fact.addTo(sums));
        return sums;
    }
}
