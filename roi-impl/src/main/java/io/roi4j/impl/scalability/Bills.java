package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Parts of the bill for infrastructure, summed.
 *
 * @param costs cost in the library's currency by component, for every component that was billed
 * @param parts how many parts
 * @param foreign how many of them came in another currency; their amounts are in no sum
 */
public record Bills(Map<Component, BigDecimal> costs, long parts, long foreign) implements Tally<Bills> {
    /** No bill. */
    public static final Bills EMPTY = new Bills(Map.of(), 0, 0);

    public Bills {
        costs = Map.copyOf(costs);
    }

    /** One part of the bill. */
    public static Bills of(InfrastructureCost cost, Currency currency) {
        boolean own = cost.cost().currency().equals(currency);
        return new Bills(Map.of(cost.component(), own ? cost.cost().amount() : BigDecimal.ZERO), 1, own ? 0 : 1);
    }

    @Override
    public Bills merge(Bills other) {
        Map<Component, BigDecimal> sums = new EnumMap<>(Component.class);
        sums.putAll(costs);
        other.costs.forEach((component, cost) -> sums.merge(component, cost, BigDecimal::add));
        return new Bills(sums, Counts.plus(parts, other.parts), Counts.plus(foreign, other.foreign));
    }

    /** What the components that count cost, of all. */
    PartOfWhole share(Predicate<Component> counts) {
        return costs.entrySet().stream()
                .map(entry -> new PartOfWhole(
                        counts.test(entry.getKey()) ? entry.getValue() : BigDecimal.ZERO, entry.getValue()))
                .reduce(PartOfWhole.EMPTY, PartOfWhole::merge);
    }
}
