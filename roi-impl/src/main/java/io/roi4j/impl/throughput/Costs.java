package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Tally;
import io.roi4j.throughput.CostIncurred;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Costs by their id, so that one told twice counts once; the oldest ones may have been summed up by day.
 *
 * @param known those that are still kept one by one
 * @param days the sums of those that are not, by day (UTC) since the epoch
 * @param older the sum of those of days that are themselves forgotten
 */
public record Costs(Map<String, CostIncurred> known, Map<Long, CostSum> days, CostSum older) implements Tally<Costs> {
    /** No costs. */
    public static final Costs EMPTY = new Costs(Map.of(), Map.of(), CostSum.EMPTY);

    private static final long DAY_SECONDS = 86_400;

    /** Any total order serves: of two accounts of one id the greater counts, whoever told it first. */
    static final Comparator<CostIncurred> ORDER = Comparator.comparing(CostIncurred::at)
            .thenComparing(cost -> cost.amount().amount())
            .thenComparing(CostIncurred::id)
            .thenComparing(CostIncurred::toString);

    public Costs {
        known = Map.copyOf(known);
        days = Map.copyOf(days);
    }

    /** The union by id, and the sums of what was compacted. */
    @Override
    public Costs merge(Costs other) {
        Map<String, CostIncurred> union = new HashMap<>(known);
        other.known.forEach((id, cost) -> union.merge(id, cost, Costs::greater));
        Map<Long, CostSum> sums = new HashMap<>(days);
        other.days.forEach((day, sum) -> sums.merge(day, sum, CostSum::merge));
        return new Costs(union, sums, older.merge(other.older));
    }

    static CostIncurred greater(CostIncurred a, CostIncurred b) {
        return ORDER.compare(a, b) >= 0 ? a : b;
    }

    /** Those that arose from then on up to the end; a day that was summed up belongs if it starts within. */
    public Costs between(Instant from, Instant end) {
        Map<String, CostIncurred> inside = new HashMap<>(known);
        inside.values().removeIf(cost -> cost.at().isBefore(from) || cost.at().isAfter(end));
        Map<Long, CostSum> insideDays = new HashMap<>(days);
        insideDays
                .keySet()
                .removeIf(day -> start(day).isBefore(from) || start(day).isAfter(end));
        return new Costs(inside, insideDays, CostSum.EMPTY);
    }

    /** Whether a window from then on starts within or behind what was summed up, and so may miss some of it. */
    public boolean summedUpBeyond(Instant from) {
        return older.entries() + older.foreign() > 0
                || days.keySet().stream()
                        .anyMatch(day ->
                                start(day).isBefore(from) && start(day + 1).isAfter(from));
    }

    static Instant start(long day) {
        return Instant.ofEpochSecond(day * DAY_SECONDS);
    }

    static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
    }

    /** The sums by day, as far as days are remembered. */
    public SortedMap<Long, CostSum> byDay(Currency currency) {
        SortedMap<Long, CostSum> sums = new TreeMap<>(days);
        known.values().forEach(cost -> sums.merge(day(cost.at()), CostSum.of(cost, currency), CostSum::merge));
        return sums;
    }

    /** The sum of all. */
    public CostSum sum(Currency currency) {
        return byDay(currency).values().stream().reduce(older, CostSum::merge);
    }
}
