package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.tally.Tally;
import java.util.Map;
import java.util.TreeMap;

/**
 * Updates of models, from their trigger into production.
 *
 * @param updates all of them
 * @param byTrigger the same by the id of their trigger, without those whose trigger is not known
 * @param declarations what the host states from elsewhere, see the name here
 */
public record UpdateTally(Spells updates, Map<String, Spells> byTrigger, Declarations declarations)
        implements Tally<UpdateTally> {
    /** The declared median from trigger to production, in seconds. */
    public static final String LEAD_TIME = "model-update-lead-time";

    /** None. */
    public static final UpdateTally EMPTY = new UpdateTally(Spells.EMPTY, Map.of(), Declarations.EMPTY);

    public UpdateTally {
        byTrigger = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byTrigger));
    }

    @Override
    public UpdateTally merge(UpdateTally other) {
        return new UpdateTally(
                updates.merge(other.updates),
                Maps.merge(byTrigger, other.byTrigger),
                declarations.merge(other.declarations));
    }

    /** The updates of one trigger. */
    Spells of(String trigger) {
        return byTrigger.getOrDefault(trigger, Spells.EMPTY);
    }
}
