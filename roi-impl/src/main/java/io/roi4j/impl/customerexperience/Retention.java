package io.roi4j.impl.customerexperience;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.stats.DesignEffect;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of the customers at the start of each period, those still there at its end, over the periods that ended in the window.
 * Periods that were told count more than what stays say, so that nobody counts twice.
 *
 * @param kept those still there among those at the start, each period a slice
 * @param periodSeconds the length of the longest period, 0 without any
 * @param rules by which a customer counts as one
 * @param problem why these periods can't be added up
 * @param cut whether some are missing
 */
record Retention(
        Evidence<Binomial> kept, double periodSeconds, Set<String> rules, Optional<Reason> problem, boolean cut) {
    /** Months are of 28 to 31 days: by so much lengths may differ. */
    private static final double ALIKE = 1.25;

    /** The period of stays unless the host declares another. */
    static final Duration PERIOD = Duration.ofDays(30);

    /** What the tally says of the window; stays are cut at this period. */
    static Retention of(Evidence<CustomerExperienceTally> side, Scope scope, Duration period) {
        List<CustomerPeriod> periods = side.tally().records().inOrder(CustomerPeriod.class, scope);
        return periods.isEmpty() ? ofStays(side, scope, period) : ofPeriods(side, scope, periods);
    }

    private static Retention ofPeriods(
            Evidence<CustomerExperienceTally> side, Scope scope, List<CustomerPeriod> periods) {
        List<Slice<Binomial>> slices = periods.stream()
                .map(period -> new Slice<>(
                        period.from(),
                        Duration.between(period.from(), period.at()),
                        new Binomial(period.kept(), period.customersAtStart())))
                .toList();
        double longest = lengths(slices).max(Double::compare).orElse(0.0);
        double shortest = lengths(slices).min(Double::compare).orElse(0.0);
        Set<String> rules = periods.stream().map(CustomerPeriod::rule).collect(Collectors.toSet());
        return new Retention(
                evidence(side, slices),
                longest,
                rules,
                alike(longest, shortest) && rules.size() == 1 ? Optional.empty() : Optional.of(Reason.UNIT_MISMATCH),
                side.tally().records().cut(CustomerPeriod.class, scope));
    }

    private static Stream<Double> lengths(List<Slice<Binomial>> slices) {
        return slices.stream().map(slice -> slice.length().toMillis() / 1e3);
    }

    private static Retention ofStays(Evidence<CustomerExperienceTally> side, Scope scope, Duration period) {
        List<CustomerStay> stays =
                side.tally().records().all(CustomerStay.class).toList();
        Instant until = Stays.until(side.tally().records(), scope);
        List<Slice<Binomial>> slices = Stays.periods(stays, scope, until, period);
        Set<String> rules = stays.stream().map(CustomerStay::rule).collect(Collectors.toSet());
        return new Retention(
                evidence(side, slices),
                stays.isEmpty() ? 0 : period.toMillis() / 1e3,
                rules,
                rules.size() <= 1 ? Optional.empty() : Optional.of(Reason.UNIT_MISMATCH),
                side.tally().records().cut(CustomerStay.class, scope));
    }

    private static Evidence<Binomial> evidence(Evidence<CustomerExperienceTally> side, List<Slice<Binomial>> slices) {
        Binomial all = slices.stream().map(Slice::tally).reduce(Binomial.EMPTY, Binomial::merge);
        return new Evidence<>(all, slices, Provenance.REPORTED, side.label());
    }

    /** Those that left instead of those still there. */
    Evidence<Binomial> lost() {
        return kept.part(stay -> new Binomial(stay.others(), stay.trials()));
    }

    /** Whether both are rates of one period by one rule, as far as there are any. */
    boolean comparable(Retention other) {
        boolean one = kept.tally().trials() == 0 || other.kept.tally().trials() == 0;
        return one || (alike(periodSeconds, other.periodSeconds) && rules.equals(other.rules));
    }

    /** Whether it is a rate of such a period. */
    boolean of(Duration period) {
        return alike(periodSeconds, period.toMillis() / 1e3);
    }

    private static boolean alike(double a, double b) {
        return Math.max(a, b) <= ALIKE * Math.min(a, b);
    }

    /** How many independent customers tell as much. */
    double effectiveCustomers() {
        return DesignEffect.effectiveTrials(
                kept.slices().stream()
                        .mapToLong(slice -> slice.tally().events())
                        .toArray(),
                kept.slices().stream()
                        .mapToLong(slice -> slice.tally().trials())
                        .toArray());
    }
}
