package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.timeline.DailySums;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.throughput.CostIncurred;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Costs by their key; of old ones the sums by day and category. */
public final class Costs {
    /** How many costs are kept one by one. */
    static final int KEPT = 5_000;

    /** No costs. */
    public static final Records<CostIncurred, Daily<CategoryCosts>> EMPTY =
            new Records<>(Map.of(), Daily.of(CategoryCosts.EMPTY), Instant.MIN);

    private Costs() {}

    static RecordLog<CostIncurred, Daily<CategoryCosts>> log(Currency currency) {
        return new RecordLog<>(
                KEPT,
                () -> new DailySums<>(CategoryCosts.EMPTY, CostIncurred::at, cost -> CategoryCosts.of(cost, currency)));
    }

    /** The sums by day, as far as days are remembered. */
    static SortedMap<Long, CategoryCosts> byDay(Records<CostIncurred, Daily<CategoryCosts>> costs, Currency currency) {
        // Category by category, because a copy of all of them for each cost would take long.
        Map<Long, Map<String, CostSum>> sums = new HashMap<>();
        costs.facts()
                .forEach(cost -> sums.computeIfAbsent(Daily.day(cost.at()), day -> new HashMap<>())
                        .merge(cost.category(), CostSum.of(cost, currency), CostSum::merge));
        SortedMap<Long, CategoryCosts> days = new TreeMap<>(costs.compacted().days());
        sums.forEach((day, byCategory) -> days.merge(day, new CategoryCosts(byCategory), CategoryCosts::merge));
        return days;
    }

    /** The sum of all. */
    static CategoryCosts sum(Records<CostIncurred, Daily<CategoryCosts>> costs, Currency currency) {
        return byDay(costs, currency).values().stream().reduce(costs.compacted().older(), CategoryCosts::merge);
    }

    /** A deletion, or a cost under that category. */
    static Account<CostIncurred> under(Account<CostIncurred> account, String category) {
        Optional<CostIncurred> cost =
                account.fact().map(fact -> new CostIncurred(fact.id(), fact.at(), fact.amount(), category));
        return new Account<>(account.revision(), account.at(), cost);
    }
}
