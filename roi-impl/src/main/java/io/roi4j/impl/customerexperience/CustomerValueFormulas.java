package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Absent;
import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Warning;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.CustomerValue;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.KaplanMeier;
import io.roi4j.impl.stats.LifetimeValue;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import java.util.List;
import java.util.function.BiFunction;

/** Indicator 3, customers: what one is worth (3.13). */
public final class CustomerValueFormulas {
    private CustomerValueFormulas() {}

    /** 3.13: all figures. */
    public static CustomerValue value(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return new CustomerValue(
                lifetimeValue(inputs, assumptions),
                lifetimeValueWithinHorizon(inputs, assumptions),
                customerMargin(inputs));
    }

    /** 3.13: m r / (1 + i - r), in the terms of the current side for both. */
    public static Amount lifetimeValue(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        Retention retention =
                Retention.of(inputs.current(), inputs.settings().scope(), LoyaltyFormulas.period(assumptions));
        return reckoned(
                inputs,
                retention.kept().tally().trials(),
                retention.cut(),
                (side, scope) -> perpetual(side, scope, assumptions, inputs.settings()));
    }

    /** 3.13: the sum of m S(t) / (1 + i)^t up to the horizon. */
    public static Amount lifetimeValueWithinHorizon(Inputs<CustomerExperienceTally> inputs, Assumptions assumptions) {
        return reckoned(
                inputs,
                LoyaltyFormulas.lives(inputs).size(),
                inputs.current()
                        .tally()
                        .records()
                        .cut(CustomerStay.class, inputs.settings().scope()),
                (side, scope) -> withinHorizon(side, scope, assumptions, inputs.settings()));
    }

    private static Amount reckoned(
            Inputs<CustomerExperienceTally> inputs,
            long customers,
            boolean cut,
            BiFunction<Evidence<CustomerExperienceTally>, Scope, Estimate> value) {
        Settings settings = inputs.settings();
        Scope all = settings.scope().all();
        Estimate now = value.apply(inputs.current(), settings.scope());
        Estimate then = value.apply(inputs.baseline(), all);
        Margins margins = Margins.of(inputs.current().tally(), settings.scope(), settings);
        return new Amount(
                ReadingBuilder.of(now, settings)
                        .from(Counts.plus(margins.observations(), customers), Provenance.ESTIMATED)
                        .against(against(inputs, now, then))
                        .warn(margins.cut() || cut, Warning.HORIZON_CUT)
                        .build(),
                settings.currency());
    }

    private static Comparison against(Inputs<CustomerExperienceTally> inputs, Estimate now, Estimate then) {
        if (then.value().isEmpty()) {
            Reason why = then.reason().orElseThrow();
            boolean foreign = why == Reason.CURRENCY_MISMATCH || why == Reason.UNIT_MISMATCH;
            return Comparison.none(UP, foreign ? why : Reason.NO_BASELINE);
        }
        Scope all = inputs.settings().scope().all();
        long observations =
                Margins.of(inputs.baseline().tally(), all, inputs.settings()).observations();
        return Comparisons.of(
                Parts.from(inputs.baseline(), Provenance.ESTIMATED),
                observations,
                UP,
                then,
                bare(Estimates.difference(now, then)),
                then.value().getAsDouble() <= 0
                        ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                        : bare(Estimates.relativeChange(now, then)));
    }

    /** The bound of one side is none of the difference. */
    private static Estimate bare(Estimate estimate) {
        return estimate instanceof Absent absent ? Estimate.absent(absent.why(), absent.detail()) : estimate;
    }

    private static Estimate perpetual(
            Evidence<CustomerExperienceTally> side, Scope scope, Assumptions assumptions, Settings settings) {
        Margins margins = Margins.of(side.tally(), scope, settings);
        if (assumptions.terms().isEmpty()) {
            return undeclared();
        } else if (margins.problem().isPresent()) {
            return margins.problem().get();
        }
        LifetimeTerms terms = assumptions.terms().get();
        Retention retention = Retention.of(side, scope, terms.period());
        Binomial kept = retention.kept().tally();
        if (kept.trials() == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR, "no customers at the start of a period");
        } else if (retention.problem().isPresent() || !retention.of(terms.period())) {
            return Estimate.absent(Reason.UNIT_MISMATCH, "retention is of another period than the terms");
        }
        return LifetimeValue.perpetual(
                margins.margin(), kept.share(), retention.effectiveCustomers(), terms(terms), settings.confidence());
    }

    private static Estimate withinHorizon(
            Evidence<CustomerExperienceTally> side, Scope scope, Assumptions assumptions, Settings settings) {
        Margins margins = Margins.of(side.tally(), scope, settings);
        if (assumptions.terms().isEmpty()) {
            return undeclared();
        } else if (margins.problem().isPresent()) {
            return margins.problem().get();
        }
        List<FollowUp> lives = Stays.lives(side.tally().records(), scope);
        LifetimeTerms terms = assumptions.terms().get();
        return LifetimeValue.withinHorizon(
                margins.margin(),
                KaplanMeier.of(lives),
                terms.period().toMillis() / 1e3,
                terms.horizon(),
                terms(terms),
                settings.confidence());
    }

    private static LifetimeValue.Terms terms(LifetimeTerms terms) {
        return new LifetimeValue.Terms(terms.discount(), terms.firstMarginAtOnce());
    }

    private static Estimate undeclared() {
        return Estimate.absent(Reason.NOT_RECORDED, "no lifetime terms were declared");
    }

    /** The mean margin with Student's interval; a declared one without. {@code not-recorded} without either. */
    public static Amount customerMargin(Inputs<CustomerExperienceTally> inputs) {
        Settings settings = inputs.settings();
        Margins now = Margins.of(inputs.current().tally(), settings.scope(), settings);
        Margins then = Margins.of(inputs.baseline().tally(), settings.scope().all(), settings);
        Estimate mean = now.mean(settings);
        Estimate before = then.mean(settings);
        Comparison comparison = before.value().isEmpty()
                ? Comparison.none(UP, then.foreign() ? Reason.CURRENCY_MISMATCH : Reason.NO_BASELINE)
                : Comparisons.of(
                        Parts.from(inputs.baseline(), then.provenance()),
                        then.observations(),
                        UP,
                        before,
                        now.recorded() && then.recorded()
                                ? WelchDifference.of(now.moments(), then.moments(), settings.confidence())
                                : Estimates.difference(mean, before),
                        before.value().getAsDouble() <= 0
                                ? Estimate.absent(Reason.NON_POSITIVE_BASELINE)
                                : Estimates.relativeChange(mean, before));
        return new Amount(
                ReadingBuilder.of(mean, settings)
                        .from(now.observations(), now.provenance())
                        .against(comparison)
                        .warn(
                                inputs.current().tally().records().cut(CustomerMargin.class, settings.scope()),
                                Warning.HORIZON_CUT)
                        .build(),
                settings.currency());
    }
}
