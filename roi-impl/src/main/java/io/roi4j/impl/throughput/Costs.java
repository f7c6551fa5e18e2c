package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.timeline.DailySums;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.throughput.CostIncurred;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Costs by their key; of old ones the sums by day and category. */
public final class Costs {
    /** How many costs are kept one by one. */
    static final int KEPT = 5_000;

    /** No costs. */
    public static final Records<CostIncurred, Daily<CategoryCosts>> EMPTY =
            new Records<>(Map.of(), Daily.of(CategoryCosts.EMPTY), Instant.MIN);

    private Costs() {}

    static RecordLog<CostIncurred, Daily<CategoryCosts>> log(Currency currency) {
        return new RecordLog<>(KEPT, () -> new DailySums<>(() -> new CostAccumulator(currency)));
    }

    /** The sums by day. */
    static Daily<CategoryCosts> byDay(Records<CostIncurred, Daily<CategoryCosts>> costs, Currency currency) {
        return DailySums.of(costs, () -> new CostAccumulator(currency));
    }

    /** A deletion, or a cost under that category. */
    static Account<CostIncurred> under(Account<CostIncurred> account, String category) {
        Optional<CostIncurred> cost =
                account.fact().map(fact -> new CostIncurred(fact.id(), fact.at(), fact.amount(), category));
        return new Account<>(account.revision(), account.at(), cost);
    }
}
