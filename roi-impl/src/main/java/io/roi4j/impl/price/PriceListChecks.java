package io.roi4j.impl.price;

import io.roi4j.impl.price.PriceList.Ending;
import io.roi4j.impl.price.PriceList.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows of a list mustn't be to each other. */
final class PriceListChecks {
    private PriceListChecks() {}

    static void size(List<Row> rows, int most) {
        if (rows.isEmpty()) {
            throw new PriceListException(1, "has no price");
        } else if (rows.size() > most) {
            throw new PriceListException(
                    rows.get(most).line(), "is beyond the " + most + " prices that a list may have");
        }
    }

    /** The same models can't cost two things at a time. */
    static void overlaps(List<Row> rows) {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.price().model())
                        .thenComparing(row -> row.price().from()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Row one = sorted.get(i - 1);
            Row next = sorted.get(i);
            if (one.price().model().equals(next.price().model())
                    && next.price().from().isBefore(one.price().until())) {
                Row later = one.line() > next.line() ? one : next;
                Row earlier = one.line() > next.line() ? next : one;
                throw new PriceListException(
                        later.line(),
                        "model: \"" + later.price().model() + "\" has a price at the same time in line "
                                + earlier.line());
            }
        }
    }

    /** The last price of each pattern, in the order in which they end. */
    static List<Ending> endings(List<Price> prices) {
        Map<String, Ending> last = new LinkedHashMap<>();
        prices.forEach(price -> last.merge(
                price.model(),
                new Ending(price.model(), price.until(), price.source()),
                (one, other) -> one.until().isBefore(other.until()) ? other : one));
        return last.values().stream()
                .sorted(Comparator.comparing(Ending::until))
                .toList();
    }
}
