package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Costs added up by what they were spent on.
 *
 * @param byCategory the sums, in the order of their categories
 */
public record CategoryCosts(Map<String, CostSum> byCategory) implements Tally<CategoryCosts> {
    /** No costs. */
    public static final CategoryCosts EMPTY = new CategoryCosts(Map.of());

    public CategoryCosts {
        byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    }

    /** The costs of all categories. */
    public CostSum all() {
        return byCategory.values().stream().reduce(CostSum.EMPTY, CostSum::merge);
    }

    /** The costs of one category. */
    public CostSum of(String category) {
        return byCategory.getOrDefault(category, CostSum.EMPTY);
    }

    @Override
    public CategoryCosts merge(CategoryCosts other) {
        return new CategoryCosts(Maps.merge(byCategory, other.byCategory));
    }
}
