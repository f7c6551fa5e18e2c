package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.customerexperience.CustomerLoyalty;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.stats.SurvivalComparison;
import io.roi4j.impl.stats.SurvivalScale;
import io.roi4j.impl.tally.Binomial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Indicator 3, customers: whether they stay (3.11, 3.12). */
public final class LoyaltyFormulas {
    /** After how many days it is said how many customers are still there. */
    public static final List<Integer> HORIZONS = List.of(30, 90, 365);

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private LoyaltyFormulas() {}

    /** 3.11, 3.12: all figures. */
    public static CustomerLoyalty loyalty(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return new CustomerLoyalty(
                customerRetention(inputs, assumptions),
                churn(inputs, assumptions),
                stillCustomersAfter(inputs),
                staysProbability(inputs),
                customerDataAge(inputs));
    }

    /** 3.11: those at the start of a period still there at its end; {@code zero-denominator} without any at the start. */
    public static Ratio customerRetention(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return rate(inputs, assumptions, Retention::kept, UP);
    }

    /** 3.12: those at the start of a period gone by its end: 1 - retention. */
    public static Ratio churn(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return rate(inputs, assumptions, Retention::lost, DOWN);
    }

    private static Ratio rate(
            Inputs<CustomerExperienceTally> inputs,
            Assumptions assumptions,
            Function<Retention, Evidence<Binomial>> part,
            Direction direction) {
        Settings settings = inputs.settings();
        Duration period = period(assumptions);
        Retention now = Retention.of(inputs.current(), settings.scope(), period);
        Retention then = Retention.of(inputs.baseline(), settings.scope().all(), period);
        Inputs<Binomial> rates = new Inputs<>(part.apply(now), part.apply(then), settings);
        boolean apart = now.problem().isPresent() || then.problem().isPresent() || !now.comparable(then);
        Comparison comparison = rates.baseline().tally().trials() == 0
                ? Comparison.none(direction, Reason.NO_BASELINE)
                : apart ? Comparison.none(direction, Reason.UNIT_MISMATCH) : Proportions.comparison(rates, direction);
        Estimate rate = now.problem()
                .<Estimate>map(reason -> Estimate.absent(reason, "periods of different length or rules"))
                .orElseGet(() -> Proportions.share(rates.current(), settings));
        return new Ratio(ReadingBuilder.of(rate, settings)
                .from(rates.current().tally().trials(), Provenance.REPORTED)
                .against(comparison)
                .warn(!Proportions.clustered(rates.current()), Warning.INDEPENDENCE_ASSUMED)
                .warn(now.cut(), Warning.HORIZON_CUT)
                .build());
    }

    static Duration period(Assumptions assumptions) {
        return assumptions.terms().map(LifetimeTerms::period).orElse(Retention.PERIOD);
    }

    /** 3.11: the Kaplan-Meier share still there after each of the {@link #HORIZONS}, by days. */
    public static Map<String, Ratio> stillCustomersAfter(Inputs<CustomerExperienceTally> inputs) {
        Map<String, Ratio> byDays = new LinkedHashMap<>();
        List<FollowUp> lives = lives(inputs);
        List<FollowUp> baseline = baselineLives(inputs);
        KaplanMeier now = KaplanMeier.of(lives);
        KaplanMeier then = KaplanMeier.of(baseline);
        double confidence = inputs.settings().confidence();
        for (int days : HORIZONS) {
            Estimate share = now.survival(days * DAY, SurvivalScale.LOG_LOG, confidence);
            Estimate before = then.survival(days * DAY, SurvivalScale.LOG_LOG, confidence);
            Comparison comparison = baseline.isEmpty()
                    ? Comparison.none(UP, Reason.NO_BASELINE)
                    : Comparisons.of(
                            Parts.from(inputs.baseline(), Provenance.REPORTED),
                            baseline.size(),
                            UP,
                            before,
                            SurvivalComparison.survivalDifference(now, then, days * DAY, confidence),
                            Estimates.relativeChange(share, before));
            byDays.put(
                    String.valueOf(days),
                    new Ratio(builder(share, inputs, lives).against(comparison).build()));
        }
        return byDays;
    }

    /** The p-value of the log-rank test against the baseline. */
    public static Score staysProbability(Inputs<CustomerExperienceTally> inputs) {
        List<FollowUp> now = lives(inputs);
        List<FollowUp> then = baselineLives(inputs);
        Estimate p = then.isEmpty()
                ? Estimate.absent(Reason.NO_BASELINE)
                : now.isEmpty()
                        ? Estimate.absent(Reason.NO_DATA)
                        : LogRank.of(now, then).p();
        return new Score(builder(p, inputs, now).build());
    }

    /** From the export of the latest batch to now; {@code not-recorded} without a batch. */
    public static Elapsed customerDataAge(Inputs<CustomerExperienceTally> inputs) {
        CustomerRecords records = inputs.current().tally().records();
        Estimate age = records.latestBatch()
                .<Estimate>map(asOf -> Estimates.exact(Math.max(
                        0,
                        Duration.between(asOf, inputs.settings().scope().asOf()).toMillis() / 1e3)))
                .orElseGet(() -> Estimate.absent(Reason.NOT_RECORDED, "no batch was imported"));
        return new Elapsed(ReadingBuilder.of(age, inputs.settings())
                .from(records.latestBatch().isPresent() ? 1 : 0, Provenance.REPORTED)
                .build());
    }

    private static ReadingBuilder builder(
            Estimate estimate, Inputs<CustomerExperienceTally> inputs, List<FollowUp> lives) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(lives.size(), Provenance.REPORTED)
                .warn(
                        inputs.current()
                                .tally()
                                .records()
                                .cut(CustomerStay.class, inputs.settings().scope()),
                        Warning.HORIZON_CUT);
    }

    static List<FollowUp> lives(Inputs<CustomerExperienceTally> inputs) {
        return Stays.lives(inputs.current().tally().records(), inputs.settings().scope());
    }

    static List<FollowUp> baselineLives(Inputs<CustomerExperienceTally> inputs) {
        return Stays.lives(
                inputs.baseline().tally().records(), inputs.settings().scope().all());
    }
}
