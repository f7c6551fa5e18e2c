package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import java.util.Map;
import java.util.TreeMap;

/**
 * Work of people, and what became of the time that was freed.
 *
 * @param byType the work by its type
 * @param redeployedMillis freed time that went to other work
 * @param releasedMillis freed time that is no longer paid for
 */
public record WorkHours(Map<String, Work> byType, long redeployedMillis, long releasedMillis)
        implements Tally<WorkHours> {
    /** None. */
    public static final WorkHours EMPTY = new WorkHours(Map.of(), 0, 0);

    /**
     * Work of one type.
     *
     * @param units how many units were done
     * @param directMillis the time of people that went into them
     * @param upkeepMillis the time of people that went into the AI
     */
    public record Work(long units, long directMillis, long upkeepMillis) implements Tally<Work> {
        /** None. */
        public static final Work EMPTY = new Work(0, 0, 0);

        /** All time of people. */
        public long millis() {
            return Counts.plus(directMillis, upkeepMillis);
        }

        @Override
        public Work merge(Work other) {
            return new Work(
                    Counts.plus(units, other.units),
                    Counts.plus(directMillis, other.directMillis),
                    Counts.plus(upkeepMillis, other.upkeepMillis));
        }
    }

    public WorkHours {
        byType = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    }

    /** Work of one type and nothing else. */
    public static WorkHours of(String type, Work work) {
        return new WorkHours(Map.of(type, work), 0, 0);
    }

    /** The work of all types. */
    public Work all() {
        return byType.values().stream().reduce(Work.EMPTY, Work::merge);
    }

    @Override
    public WorkHours merge(WorkHours other) {
        return new WorkHours(
                Maps.merge(byType, other.byType),
                Counts.plus(redeployedMillis, other.redeployedMillis),
                Counts.plus(releasedMillis, other.releasedMillis));
    }
}
