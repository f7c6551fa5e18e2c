package io.roi4j.impl.scalability;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Slice;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.InfrastructureOverhead;
import io.roi4j.scalability.ScalabilityFact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Indicator 7, scalability: how much of the infrastructure does no useful work (7.5). */
public final class InfrastructureFormulas {
    private static final Duration DAY = Duration.ofDays(1);
    private static final RatiosOfSums<PartOfWhole> RATIO = new RatiosOfSums<>(
            sums -> sums.part().doubleValue(), sums -> sums.whole().doubleValue());

    private InfrastructureFormulas() {}

    /**
     * 7.5: everything about infrastructure.
     *
     * @param totals the sums since the start
     */
    public static InfrastructureOverhead infrastructureOverhead(
            Inputs<ScalabilityTally> inputs, InfrastructureSums totals) {
        Map<String, Ratio> shares = new TreeMap<>();
        for (InfrastructureCost cost :
                inputs.current().tally().infrastructure().known().values()) {
            Component component = cost.component();
            if (component != Component.USEFUL) {
                shares.computeIfAbsent(component.id(), id -> share(inputs, component::equals));
            }
        }
        return new InfrastructureOverhead(
                overheadRatio(inputs),
                shares,
                powerUsageEffectiveness(inputs),
                totals.totals(inputs.settings().currency()));
    }

    /**
     * 7.5: (total - useful cost) / total. Absent: {@code no-data} without costs, {@code currency-mismatch} when one came in
     * another currency, {@code zero-denominator} at a total of 0.
     */
    public static Ratio overheadRatio(Inputs<ScalabilityTally> inputs) {
        return share(inputs, component -> component != Component.USEFUL);
    }

    private static Ratio share(Inputs<ScalabilityTally> inputs, Predicate<Component> counts) {
        Settings settings = inputs.settings();
        Facts<InfrastructureCost> current = inputs.current().tally().infrastructure();
        Facts<InfrastructureCost> baseline = inputs.baseline().tally().infrastructure();
        Inputs<PartOfWhole> sums = new Inputs<>(
                costs(inputs.current(), current, counts), costs(inputs.baseline(), baseline, counts), settings);
        boolean foreign = foreign(current, settings);
        Estimate estimate = current.size() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : foreign ? Estimate.absent(Reason.CURRENCY_MISMATCH) : shareOf(sums.current(), settings);
        Comparison comparison = foreign || foreign(baseline, settings)
                ? Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH)
                : RATIO.comparison(sums, baseline.size(), Direction.DOWN);
        return new Ratio(reading(estimate, current, Provenance.REPORTED, comparison, settings));
    }

    /** Part / whole with its interval cut to [0, 1]; a part below 0 or above the whole: {@code invalid-input}. */
    public static Estimate shareOf(Evidence<PartOfWhole> sums, Settings settings) {
        BigDecimal part = sums.tally().part();
        return part.signum() < 0 || part.compareTo(sums.tally().whole()) > 0
                ? Estimate.absent(Reason.INVALID_INPUT, "useful work can't cost more than everything")
                : Estimates.within(RATIO.estimate(sums, settings), 0, 1);
    }

    /**
     * 7.5: energy of the facility / energy of its computers. Absent: {@code no-data} without readings,
     * {@code zero-denominator} at 0 joules.
     */
    public static Score powerUsageEffectiveness(Inputs<ScalabilityTally> inputs) {
        Facts<EnergyReading> current = inputs.current().tally().energy();
        Facts<EnergyReading> baseline = inputs.baseline().tally().energy();
        Inputs<PartOfWhole> sums =
                new Inputs<>(energy(inputs.current(), current), energy(inputs.baseline(), baseline), inputs.settings());
        Estimate estimate = current.size() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : effectivenessOf(sums.current(), inputs.settings());
        Comparison comparison = RATIO.comparison(sums, baseline.size(), Direction.DOWN);
        return new Score(reading(estimate, current, Provenance.MEASURED, comparison, inputs.settings()));
    }

    /** Facility / computers with its interval cut at 1; below 1: {@code invalid-input}. */
    public static Estimate effectivenessOf(Evidence<PartOfWhole> sums, Settings settings) {
        return sums.tally().part().compareTo(sums.tally().whole()) < 0
                ? Estimate.absent(Reason.INVALID_INPUT, "more energy reached the computers than the facility took")
                : Estimates.within(RATIO.estimate(sums, settings), 1, Double.MAX_VALUE);
    }

    private static boolean foreign(Facts<InfrastructureCost> facts, Settings settings) {
        return facts.known().values().stream()
                .anyMatch(cost -> !cost.cost().currency().equals(settings.currency()));
    }

    private static Reading reading(
            Estimate estimate, Facts<?> facts, Provenance provenance, Comparison comparison, Settings settings) {
        return ReadingBuilder.of(estimate, settings)
                .from(facts.size(), provenance)
                .against(comparison)
                .warn(facts.incomplete(), Warning.HORIZON_CUT)
                .build();
    }

    private static Evidence<PartOfWhole> costs(
            Evidence<?> side, Facts<InfrastructureCost> facts, Predicate<Component> counts) {
        return byDay(side, facts, Provenance.REPORTED, fact -> {
            BigDecimal amount = fact.cost().amount();
            return new PartOfWhole(counts.test(fact.component()) ? amount : BigDecimal.ZERO, amount);
        });
    }

    private static Evidence<PartOfWhole> energy(Evidence<?> side, Facts<EnergyReading> facts) {
        return byDay(
                side,
                facts,
                Provenance.MEASURED,
                fact -> new PartOfWhole(new BigDecimal(fact.facilityJoules()), new BigDecimal(fact.itJoules())));
    }

    /** The facts of one day (UTC) resemble each other, so days are the clusters. */
    private static <F extends ScalabilityFact> Evidence<PartOfWhole> byDay(
            Evidence<?> side, Facts<F> facts, Provenance provenance, Function<F, PartOfWhole> sums) {
        Map<Long, PartOfWhole> days = new TreeMap<>();
        facts.known().values().forEach(fact -> {
            long day = Math.floorDiv(fact.at().getEpochSecond(), DAY.toSeconds());
            days.merge(day, sums.apply(fact), PartOfWhole::merge);
        });
        List<Slice<PartOfWhole>> slices = days.entrySet().stream()
                .map(day -> new Slice<>(Instant.EPOCH.plus(DAY.multipliedBy(day.getKey())), DAY, day.getValue()))
                .toList();
        PartOfWhole all = days.values().stream().reduce(PartOfWhole.EMPTY, PartOfWhole::merge);
        return new Evidence<>(all, slices, provenance, side.label());
    }
}
