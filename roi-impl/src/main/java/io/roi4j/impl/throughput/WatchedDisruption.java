package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Slice;
import io.roi4j.throughput.Disruption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A disruption and what the tasks show of it.
 *
 * @param disruption what the host told
 * @param recovery how far the process has come back; empty where too little was watched before it
 */
public record WatchedDisruption(Disruption disruption, Optional<Recovery> recovery) {
    private static final Comparator<Disruption> FACTS = Comparator.comparing(
                    (Disruption disruption) -> disruption.restored().isPresent())
            .thenComparing(Disruption::start)
            .thenComparing(Disruption::toString);

    /** Any total order serves in which the fuller account is the greater. */
    static final Comparator<WatchedDisruption> ORDER = Comparator.comparing(WatchedDisruption::disruption, FACTS)
            .thenComparing(watched -> watched.recovery().isPresent())
            .thenComparing(WatchedDisruption::toString);

    /** With what these slices show, the oldest first, up to that instant. */
    WatchedDisruption after(List<Slice<WorkTally>> slices, Instant until) {
        return new WatchedDisruption(disruption, recovery.map(state -> state.after(slices, until)));
    }

    /** The fuller of two accounts of one disruption. */
    static WatchedDisruption fuller(WatchedDisruption a, WatchedDisruption b) {
        return ORDER.compare(a, b) >= 0 ? a : b;
    }

    /** Whether this account of the host is the fuller one. */
    static boolean fuller(Disruption a, Disruption b) {
        return FACTS.compare(a, b) > 0;
    }
}
