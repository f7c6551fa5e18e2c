package io.roi4j.impl.technicaldebt;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.tally.Tally;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books by month, which is how they are kept: few enough months to keep them all, so that a window misses nothing of what
 * was summed up.
 *
 * @param byMonth the sums of each month (UTC), by the number of the month since year 0
 */
public record MonthlyDebt(Map<Long, DebtSums> byMonth) implements Tally<MonthlyDebt> {
    /** Nothing. */
    public static final MonthlyDebt EMPTY = new MonthlyDebt(Map.of());

    private static final int MONTHS_A_YEAR = 12;

    public MonthlyDebt {
        byMonth = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /** One fact. */
    static MonthlyDebt of(TechnicalDebtFact fact, Currency currency) {
        return new MonthlyDebt(Map.of(month(fact.at()), DebtSums.of(fact, currency)));
    }

    /** The facts that are kept one by one, and the sums of those that are not. */
    static MonthlyDebt of(Records<TechnicalDebtFact, MonthlyDebt> records, Currency currency) {
        Map<Long, DebtSums> sums = new TreeMap<>(records.compacted().byMonth);
        records.facts().forEach(fact -> sums.merge(month(fact.at()), DebtSums.of(fact, currency), DebtSums::merge));
        return new MonthlyDebt(sums);
    }

    @Override
    public MonthlyDebt merge(MonthlyDebt other) {
        Map<Long, DebtSums> sums = new TreeMap<>(byMonth);
        other.byMonth.forEach((month, sum) -> sums.merge(month, sum, DebtSums::merge));
        return new MonthlyDebt(sums);
    }

    /** Everything. */
    public DebtSums total() {
        return byMonth.values().stream().reduce(DebtSums.EMPTY, DebtSums::merge);
    }

    /** The months that the window touches, each a slice. */
    public Evidence<DebtSums> evidence(Scope scope, String label) {
        List<Slice<DebtSums>> slices = byMonth.entrySet().stream()
                .map(month -> slice(month.getKey(), month.getValue()))
                .filter(slice -> !slice.start().isAfter(scope.asOf())
                        && (scope.window().isAll()
                                || slice.end()
                                        .isAfter(scope.asOf()
                                                .minus(scope.window().length()))))
                .toList();
        DebtSums sum = slices.stream().map(Slice::tally).reduce(DebtSums.EMPTY, DebtSums::merge);
        return new Evidence<>(sum, slices, Provenance.REPORTED, label);
    }

    private static Slice<DebtSums> slice(long month, DebtSums sums) {
        Instant start = start(month);
        return new Slice<>(start, Duration.between(start, start(month + 1)), sums);
    }

    private static Instant start(long month) {
        int year = (int) Math.floorDiv(month, (long) MONTHS_A_YEAR);
        int inYear = (int) Math.floorMod(month, (long) MONTHS_A_YEAR) + 1;
        return LocalDate.of(year, inYear, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static long month(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).getLong(ChronoField.PROLEPTIC_MONTH);
    }
}
