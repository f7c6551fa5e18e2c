package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.tally.Tally;
import io.roi4j.timetomarket.BookedFact;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that indicator 1 reads.
 *
 * @param launches from the validated idea to the launch
 * @param values from the validated idea to the first benefit
 * @param iterations iterations by kind
 * @param work the work of people; alone in the tally of a slice of time, because the others are few and kept one by one
 * @param declarations what the host states from elsewhere, see the names here
 * @param flows benefits and costs of items; without any, {@code values} speaks for itself
 */
public record TimeToMarketTally(
        Spells launches,
        Spells values,
        Map<String, Spells> iterations,
        WorkHours work,
        Declarations declarations,
        Records<BookedFact, ItemFlows> flows)
        implements Tally<TimeToMarketTally> {
    /** What ends an item's way when it gets there: the launch, the first benefit, the end of an iteration. */
    public static final int REACHED = 1;
    /** What ends it when it is given up. */
    public static final int CANCELLED = 2;

    /** The declared median from idea to launch, in seconds. */
    public static final String CONCEPT_TO_LAUNCH = "concept-to-launch";
    /** The declared median of an iteration, in seconds. */
    public static final String ITERATION_CYCLE_TIME = "iteration-cycle-time";
    /** The declared median from idea to first value, in seconds. */
    public static final String TIME_TO_VALUE = "time-to-value";
    /** The declared median from idea to break-even, in seconds. */
    public static final String BREAK_EVEN_TIME = "break-even-time";
    /** The declared sum of benefits that counts as value, in the library's currency. */
    public static final String BENEFIT_THRESHOLD = "benefit-threshold";
    /** The declared margin of a launched item in a month, in the library's currency. */
    public static final String MONTHLY_MARGIN = "monthly-margin";

    /** No benefits and costs. */
    public static final Records<BookedFact, ItemFlows> NO_FLOWS = new Records<>(Map.of(), ItemFlows.EMPTY, Instant.MIN);

    /** Nothing. */
    public static final TimeToMarketTally EMPTY =
            new TimeToMarketTally(Spells.EMPTY, Spells.EMPTY, Map.of(), WorkHours.EMPTY, Declarations.EMPTY);

    public TimeToMarketTally {
        iterations = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(iterations));
    }

    /** What is known without benefits and costs. */
    public TimeToMarketTally(
            Spells launches, Spells values, Map<String, Spells> iterations, WorkHours work, Declarations declarations) {
        this(launches, values, iterations, work, declarations, NO_FLOWS);
    }

    /** Work and nothing else. */
    public static TimeToMarketTally of(WorkHours work) {
        return new TimeToMarketTally(Spells.EMPTY, Spells.EMPTY, Map.of(), work, Declarations.EMPTY);
    }

    /** The name under which the seconds that a unit of this type of work takes are declared. */
    public static String secondsPerUnit(String type) {
        return "seconds-per-unit:" + type;
    }

    @Override
    public TimeToMarketTally merge(TimeToMarketTally other) {
        return new TimeToMarketTally(
                launches.merge(other.launches),
                values.merge(other.values),
                Maps.merge(iterations, other.iterations),
                work.merge(other.work),
                declarations.merge(other.declarations),
                flows.merge(other.flows));
    }
}
