package io.roi4j.impl.inference;

import io.roi4j.Total;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Products;
import io.roi4j.inference.InferenceSquares;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * The squares and products from which a fleet computes the limits of its costs per inference and of its operations per joule,
 * as {@link io.roi4j.impl.formula.RatiosOfSums} does for one instance: its clusters are days.
 */
final class SquareFormulas {
    /** Cost and priced; cost and priced that gave an answer; operations and energy. */
    static final List<Function<? super InferenceTally, Products>> PAIRS = List.of(
            day -> Products.of(day.cost().sum(), (double) day.cost().priced()),
            day -> Products.of(day.cost().sum(), (double) day.cost().pricedSucceeded()),
            day -> Products.of(day.work().operations(), day.work().joules()));

    private SquareFormulas() {}

    /** Those of all days since the start. */
    static InferenceSquares squares(History<InferenceTally> history, Currency currency) {
        List<Products> all = history.dayProducts();
        Products priced = all.get(0);
        Products succeeded = all.get(1);
        Products work = all.get(2);
        String money = currency.getCurrencyCode();
        return new InferenceSquares(
                Products.total(priced.squares(), money),
                Products.total(priced.products(), money),
                Products.total(priced.squaresBelow(), "1"),
                Products.total(succeeded.products(), money),
                Products.total(succeeded.squaresBelow(), "1"),
                Total.count(priced.clusters()),
                Products.total(work.squares(), "1"),
                Products.total(work.products(), "J"),
                Products.total(work.squaresBelow(), "J2"),
                Total.count(work.clusters()));
    }
}
