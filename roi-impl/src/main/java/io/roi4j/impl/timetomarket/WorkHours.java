package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.WorkDone;
import java.util.Map;
import java.util.TreeMap;

/**
 * Work of people, and what became of the time that was freed.
 *
 * @param byType the work by its type
 * @param redeployedMillis freed time that went to other work
 * @param releasedMillis freed time that is no longer paid for
 * @param cut whether some of it may be missing, because it was summed up or forgotten
 */
public record WorkHours(Map<String, Work> byType, long redeployedMillis, long releasedMillis, boolean cut)
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

    /** Work of which nothing is missing. */
    public WorkHours(Map<String, Work> byType, long redeployedMillis, long releasedMillis) {
        this(byType, redeployedMillis, releasedMillis, false);
    }

    /** What one fact adds; a benefit adds nothing. */
    static WorkHours of(BookedFact fact) {
        if (fact instanceof WorkDone done) {
            return of(
                    done.type(),
                    new Work(
                            done.units(), done.hours().toMillis(), done.upkeep().toMillis()));
        } else if (fact instanceof HoursRedeployed redeployed) {
            return new WorkHours(Map.of(), redeployed.hours().toMillis(), 0);
        }
        return fact instanceof HoursReleased released
                ? new WorkHours(Map.of(), 0, released.hours().toMillis())
                : EMPTY;
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
                Counts.plus(releasedMillis, other.releasedMillis),
                cut || other.cut);
    }
}
