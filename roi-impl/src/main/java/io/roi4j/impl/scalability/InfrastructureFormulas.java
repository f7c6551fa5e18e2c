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
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.InfrastructureOverhead;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Indicator 7, scalability: how much of the infrastructure does no useful work (7.5). */
public final class InfrastructureFormulas {
    private static final RatiosOfSums<PartOfWhole> RATIO = new RatiosOfSums<>(
            sums -> sums.part().doubleValue(), sums -> sums.whole().doubleValue());
    private static final ByDay<EnergyReading, Energy> ENERGY =
            new ByDay<>(Energy.EMPTY, ScalabilityTally::energy, Energy::of, Provenance.MEASURED);

    private InfrastructureFormulas() {}

    /**
     * 7.5: everything about infrastructure.
     *
     * @param totals the sums since the start
     */
    public static InfrastructureOverhead infrastructureOverhead(
            Inputs<ScalabilityTally> inputs, InfrastructureSums totals) {
        Inputs<Bills> bills = bills(inputs);
        return new InfrastructureOverhead(
                overheadRatio(bills),
                overheadShares(bills),
                powerUsageEffectiveness(inputs),
                totals.totals(inputs.settings().currency()));
    }

    /** The bills of both sides, summed by day. */
    public static Inputs<Bills> bills(Inputs<ScalabilityTally> inputs) {
        return new ByDay<InfrastructureCost, Bills>(
                        Bills.EMPTY,
                        ScalabilityTally::infrastructure,
                        cost -> Bills.of(cost, inputs.settings().currency()),
                        Provenance.REPORTED)
                .of(inputs);
    }

    /**
     * 7.5: (total - useful cost) / total. Absent: {@code no-data} without costs, {@code currency-mismatch} when one came in
     * another currency, {@code zero-denominator} at a total of 0.
     */
    public static Ratio overheadRatio(Inputs<Bills> bills) {
        return share(bills, component -> component != Component.USEFUL);
    }

    /** 7.5: cost of one component / total, for each that was billed and isn't useful; absent as the ratio of all. */
    public static Map<String, Ratio> overheadShares(Inputs<Bills> bills) {
        Map<String, Ratio> shares = new TreeMap<>();
        for (Component component : bills.current().tally().costs().keySet()) {
            if (component != Component.USEFUL) {
                shares.put(component.id(), share(bills, component::equals));
            }
        }
        return shares;
    }

    private static Ratio share(Inputs<Bills> bills, Predicate<Component> counts) {
        Settings settings = bills.settings();
        Bills current = bills.current().tally();
        Bills baseline = bills.baseline().tally();
        Inputs<PartOfWhole> sums = bills.part(parts -> parts.share(counts));
        boolean foreign = current.foreign() > 0;
        Estimate estimate = current.parts() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : foreign ? Estimate.absent(Reason.CURRENCY_MISMATCH) : shareOf(sums.current(), settings);
        Comparison comparison = foreign || baseline.foreign() > 0
                ? Comparison.none(Direction.DOWN, Reason.CURRENCY_MISMATCH)
                : RATIO.comparison(sums, baseline.parts(), Direction.DOWN);
        return new Ratio(reading(estimate, current.parts(), sums.current(), comparison, settings));
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
        Inputs<Energy> energy = ENERGY.of(inputs);
        Inputs<PartOfWhole> sums = energy.part(Energy::joules);
        long readings = energy.current().tally().readings();
        Estimate estimate =
                readings == 0 ? Estimate.absent(Reason.NO_DATA) : effectivenessOf(sums.current(), inputs.settings());
        Comparison comparison = RATIO.comparison(sums, energy.baseline().tally().readings(), Direction.DOWN);
        return new Score(reading(estimate, readings, sums.current(), comparison, inputs.settings()));
    }

    /** Facility / computers with its interval cut at 1; below 1: {@code invalid-input}. */
    public static Estimate effectivenessOf(Evidence<PartOfWhole> sums, Settings settings) {
        return sums.tally().part().compareTo(sums.tally().whole()) < 0
                ? Estimate.absent(Reason.INVALID_INPUT, "more energy reached the computers than the facility took")
                : Estimates.within(RATIO.estimate(sums, settings), 1, Double.MAX_VALUE);
    }

    private static Reading reading(
            Estimate estimate, long facts, Evidence<?> from, Comparison comparison, Settings settings) {
        return ReadingBuilder.of(estimate, settings)
                .from(facts, from.provenance())
                .against(comparison)
                .warn(from.cut(), Warning.HORIZON_CUT)
                .build();
    }
}
