package io.roi4j.impl.throughput;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Slice;
import io.roi4j.throughput.Disruption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes disruptions and follows the process through each. Minutes are looked at when they are {@link #GRACE} old, because
 * their facts may come late; what was seen of them is remembered, so that a recovery outlives the minutes it was read from.
 * The latest {@value #KEPT} disruptions are kept by their id, older ones are forgotten, and what is older still is refused.
 * Safe for use by several threads.
 */
final class DisruptionLog {
    static final int KEPT = 1_000;
    static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration BEFORE = Duration.ofHours(1);

    private final Map<String, WatchedDisruption> known = new HashMap<>();
    private long forgotten;
    private Instant forgottenUntil = Instant.MIN;

    /**
     * Why the disruption was refused, or empty when it was taken or was known already.
     *
     * @param minutes the minutes that are remembered, the oldest first
     */
    synchronized Optional<Reason> add(Disruption disruption, List<Slice<WorkTally>> minutes) {
        WatchedDisruption before = known.get(disruption.id());
        if (before != null) {
            if (WatchedDisruption.fuller(disruption, before.disruption())) {
                boolean same = disruption.start().equals(before.disruption().start());
                known.put(
                        disruption.id(),
                        same ? new WatchedDisruption(disruption, before.recovery()) : watch(disruption, minutes));
            }
            return Optional.empty();
        } else if (!disruption.start().isAfter(forgottenUntil)) {
            return Optional.of(Reason.TOO_OLD);
        }
        known.put(disruption.id(), watch(disruption, minutes));
        if (known.size() > KEPT) {
            forgetOldest();
        }
        return Optional.empty();
    }

    private static WatchedDisruption watch(Disruption disruption, List<Slice<WorkTally>> minutes) {
        return new WatchedDisruption(
                disruption,
                normalRate(disruption.start(), minutes).map(rate -> Recovery.watch(disruption.start(), rate)));
    }

    /** The mean rate of the hour before; empty where fewer than two minutes of it were watched or nothing was done. */
    static Optional<Double> normalRate(Instant start, List<Slice<WorkTally>> minutes) {
        List<WorkTally> before = minutes.stream()
                .filter(slice -> !slice.start().plus(BEFORE).isBefore(start)
                        && !slice.end().isAfter(start))
                .map(Slice::tally)
                .filter(WorkTally::watched)
                .toList();
        WorkTally sum = before.stream().reduce(WorkTally.EMPTY, WorkTally::merge);
        return before.size() < Recovery.HOLD || sum.tasks() == 0 ? Optional.empty() : Optional.of(sum.rate());
    }

    private void forgetOldest() {
        Disruption oldest = known.values().stream()
                .map(WatchedDisruption::disruption)
                .min(Comparator.comparing(Disruption::start).thenComparing(Disruption::id))
                .orElseThrow();
        known.remove(oldest.id());
        forgotten++;
        forgottenUntil = oldest.start();
    }

    /** Whether some disruption still has to be followed at that time. */
    synchronized boolean following(Instant now) {
        return known.values().stream()
                .anyMatch(watched -> recent(watched, now)
                        || watched.recovery()
                                .filter(recovery -> !recovery.over())
                                .isPresent());
    }

    /** Looks at the minutes that are old enough, for good. */
    synchronized void follow(List<Slice<WorkTally>> minutes, Instant now) {
        known.replaceAll((id, watched) -> followed(watched, minutes, now, now.minus(GRACE)));
    }

    /** All disruptions as they stand at that instant; what is younger than the grace may yet change. */
    synchronized Disruptions disruptions(List<Slice<WorkTally>> minutes, Instant asOf) {
        Map<String, WatchedDisruption> now = new HashMap<>(known);
        now.replaceAll((id, watched) -> followed(watched, minutes, asOf, asOf));
        return new Disruptions(now, forgotten);
    }

    private static WatchedDisruption followed(
            WatchedDisruption watched, List<Slice<WorkTally>> minutes, Instant now, Instant until) {
        WatchedDisruption state = recent(watched, now) ? watch(watched.disruption(), minutes) : watched;
        return new WatchedDisruption(
                state.disruption(), state.recovery().map(recovery -> recovery.after(minutes, until)));
    }

    /** Whether the hour before the start is still remembered: then all is read anew, in whatever order it was told. */
    private static boolean recent(WatchedDisruption watched, Instant now) {
        return !watched.disruption().start().plus(BEFORE).isBefore(now);
    }
}
