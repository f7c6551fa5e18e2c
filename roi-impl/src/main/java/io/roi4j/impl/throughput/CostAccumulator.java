package io.roi4j.impl.throughput;

import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.throughput.CostIncurred;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Adds up costs by category. */
final class CostAccumulator implements Accumulator<CostIncurred, CategoryCosts> {
    private final Currency currency;
    private final Map<String, CostSum> byCategory = new HashMap<>();

    CostAccumulator(Currency currency) {
        this.currency = currency;
    }

    @Override
    public void add(CostIncurred cost) {
        byCategory.merge(cost.category(), CostSum.of(cost, currency), CostSum::merge);
    }

    @Override
    public CategoryCosts tally() {
        return new CategoryCosts(byCategory);
    }
}
