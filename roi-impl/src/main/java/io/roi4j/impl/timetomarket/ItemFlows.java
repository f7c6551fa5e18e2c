package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import java.util.Map;

/**
 * Benefits and costs by item, added up: what is kept of old ones.
 *
 * @param byItem the items that are remembered
 * @param forgottenUntilMillis the latest time of an item that isn't; {@link Long#MIN_VALUE} if none
 */
public record ItemFlows(Map<String, ItemFlow> byItem, long forgottenUntilMillis) implements Tally<ItemFlows> {
    /** None. */
    public static final ItemFlows EMPTY = new ItemFlows(Map.of(), Long.MIN_VALUE);

    public ItemFlows {
        byItem = Map.copyOf(byItem);
    }

    @Override
    public ItemFlows merge(ItemFlows other) {
        return new ItemFlows(
                Maps.merge(byItem, other.byItem), Math.max(forgottenUntilMillis, other.forgottenUntilMillis));
    }
}
