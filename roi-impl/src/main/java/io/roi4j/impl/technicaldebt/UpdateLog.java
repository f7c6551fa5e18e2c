package io.roi4j.impl.technicaldebt;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.timeline.SpellLog;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes the updates of models. An end doesn't say what the trigger was, so every trigger's log is told of it, and those of
 * other triggers keep it as pending until it is dropped. Safe for use by several threads.
 */
final class UpdateLog {
    private static final int KEPT = 1_000;

    private final SpellLog all = new SpellLog(KEPT);
    private final Map<UpdateTrigger, SpellLog> byTrigger = new EnumMap<>(UpdateTrigger.class);

    UpdateLog() {
        for (UpdateTrigger trigger : UpdateTrigger.values()) {
            byTrigger.put(trigger, new SpellLog(KEPT));
        }
    }

    /** Why the begin was refused, or empty when it was taken or was known already. */
    Optional<Reason> begin(long nowMillis, String id, long atMillis, UpdateTrigger trigger) {
        Spell begun = Spell.begun(atMillis);
        byTrigger.getOrDefault(trigger, all).add(nowMillis, id, begun);
        return all.add(nowMillis, id, begun);
    }

    /** Why the end was refused, or empty when it was taken or was known already. */
    Optional<Reason> end(long nowMillis, String id, long atMillis, int cause) {
        Spell ended = Spell.ended(atMillis, cause);
        byTrigger.values().forEach(log -> log.add(nowMillis, id, ended));
        return all.add(nowMillis, id, ended);
    }

    UpdateTally tally(Declarations declarations) {
        Map<String, Spells> spells = new TreeMap<>();
        byTrigger.forEach((trigger, log) -> spells.put(trigger.id(), begun(log.spells())));
        return new UpdateTally(all.spells(), spells, declarations);
    }

    private static Spells begun(Spells spells) {
        Map<String, Spell> known = new HashMap<>(spells.known());
        known.values().removeIf(Spell::pending);
        return new Spells(known, spells.compacted(), spells.compactedUntilMillis());
    }
}
