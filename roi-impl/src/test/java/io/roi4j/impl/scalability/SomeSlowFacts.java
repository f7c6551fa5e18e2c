package io.roi4j.impl.scalability;

import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.impl.formula.Live;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.TrainingRun;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Slow facts of all kinds, of everything from nothing to the most that is taken. */
final class SomeSlowFacts {
    /** The days after the start in which all of them lie. */
    static final int DAYS = 80;

    private static final InfrastructureCost.Component[] COMPONENTS = {
        InfrastructureCost.Component.USEFUL,
        InfrastructureCost.Component.IDLE,
        InfrastructureCost.Component.NETWORK,
        InfrastructureCost.Component.OTHER
    };

    private static final List<Provenance> PROVENANCES =
            List.of(Provenance.MEASURED, Provenance.REPORTED, Provenance.DECLARED, Provenance.ESTIMATED);

    private SomeSlowFacts() {}

    /** Up to so many, each with an id of its own; those of another list have the same ids. */
    static Arbitrary<List<ScalabilityFact>> facts(int most) {
        return Arbitraries.randomValue(random -> IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> fact(random, "id" + i))
                .toList());
    }

    static ScalabilityFact fact(Random random, String id) {
        Instant at = Live.START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        return switch (random.nextInt(9)) {
            case 0 -> new CostAtVolume(id, at, random.nextInt(12) == 0 ? 0 : size(random), money(random));
            case 1 -> new LoadPoint(id, at, positive(random), positive(random));
            case 2 ->
                new TrainingRun(
                        id,
                        at,
                        random.nextInt(6) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(4),
                        random.nextInt(9) == 0 ? Duration.ofNanos(1) : Duration.ofMillis(1L + random.nextInt(1 << 30)),
                        random.nextBoolean() ? TrainingRun.Work.FIXED : TrainingRun.Work.PER_WORKER);
            case 3 -> new InfrastructureCost(id, at, COMPONENTS[random.nextInt(COMPONENTS.length)], money(random));
            case 4 -> {
                double computers = size(random);
                yield new EnergyReading(id, at, Math.min(1e30, computers * (1 + random.nextDouble())), computers);
            }
            case 5 -> {
                Duration duration = Duration.ofMillis(1L + random.nextInt(1 << 30));
                double operations = positive(random);
                yield new ComputeRun(
                        id,
                        at,
                        duration,
                        operations,
                        random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(size(random)),
                        random.nextInt(4) == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Math.min(1e30, 2e3 * operations)),
                        PROVENANCES.get(random.nextInt(PROVENANCES.size())),
                        PROVENANCES.get(random.nextInt(PROVENANCES.size())));
            }
            case 7 -> new ComplexityAtVolume(id, at, "a" + random.nextInt(2), size(random), size(random));
            case 6 -> new GoLive(id, "d" + random.nextInt(3), at);
            default -> {
                Money amount = money(random);
                yield random.nextBoolean()
                        ? new CashFlow(id, "d" + random.nextInt(3), at, negated(amount), CashFlow.Kind.INVESTMENT)
                        : new CashFlow(id, "d" + random.nextInt(3), at, amount, CashFlow.Kind.BENEFIT);
            }
        };
    }

    private static Money negated(Money money) {
        return new Money(money.amount().negate(), money.currency());
    }

    private static double size(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> 0;
            case 1 -> 1e30;
            case 2 -> 1e-30;
            default -> random.nextInt(1_000_000);
        };
    }

    private static double positive(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> 1e30;
            case 1 -> 1e-30;
            default -> 1 + random.nextInt(1_000);
        };
    }

    private static Money money(Random random) {
        String currency = random.nextInt(25) == 0 ? "EUR" : "USD";
        BigDecimal amount = switch (random.nextInt(9)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.TEN.pow(99);
            case 2 -> BigDecimal.ONE.movePointLeft(100);
            default -> BigDecimal.valueOf(random.nextInt(100_000), 2);
        };
        return new Money(amount, Currency.getInstance(currency));
    }
}
