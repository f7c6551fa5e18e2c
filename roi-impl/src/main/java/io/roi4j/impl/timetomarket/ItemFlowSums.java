package io.roi4j.impl.timetomarket;

import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.timetomarket.BookedFact;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Adds up benefits and costs by item, of a bounded number of items: those longest without any are forgotten. */
final class ItemFlowSums implements Accumulator<BookedFact, ItemFlows> {
    private record Place(long millis, String item) {}

    private final int cap;
    private final Currency currency;
    private final Map<String, ItemFlow> byItem = new HashMap<>();
    private final NavigableSet<Place> byAge =
            new TreeSet<>(Comparator.comparingLong(Place::millis).thenComparing(Place::item));
    private long forgottenUntil = Long.MIN_VALUE;

    ItemFlowSums(int cap, Currency currency) {
        this.cap = cap;
        this.currency = currency;
    }

    @Override
    public void add(BookedFact fact) {
        String item = ItemFlow.item(fact);
        ItemFlow before = byItem.get(item);
        ItemFlow told = ItemFlow.of(fact, currency);
        ItemFlow after = before == null ? told : before.merge(told);
        if (before != null) {
            byAge.remove(new Place(before.lastMillis(), item));
        }
        byItem.put(item, after);
        byAge.add(new Place(after.lastMillis(), item));
        Place oldest = byItem.size() > cap ? byAge.pollFirst() : null;
        if (oldest != null) {
            byItem.remove(oldest.item());
            forgottenUntil = Math.max(forgottenUntil, oldest.millis());
        }
    }

    @Override
    public ItemFlows tally() {
        return new ItemFlows(byItem, forgottenUntil);
    }
}
