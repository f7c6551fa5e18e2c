package io.roi4j.impl.throughput;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Slice;
import io.roi4j.throughput.Disruption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private static final int FEWEST_BEFORE = 2;
    private static final long MINUTE_SECONDS = 60;

    private final Map<String, WatchedDisruption> known = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final NavigableSet<Place> byAge =
            new TreeSet<>(Comparator.comparing(Place::start).thenComparing(Place::id));
    private long forgotten;
    private Instant forgottenUntil = Instant.MIN;
    private long followedMinute = Long.MIN_VALUE;
    private Recovery.Rule rule = Recovery.Rule.USUAL;

    private record Place(Instant start, String id) {}

    /** Judges by this rule from now on: what was told before keeps its own, unless its minutes are read anew. */
    synchronized void judgeBy(Recovery.Rule fresh) {
        this.rule = fresh;
    }

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
                byAge.remove(place(before.disruption()));
                byAge.add(place(disruption));
                followed.add(disruption.id());
                known.put(
                        disruption.id(),
                        same ? new WatchedDisruption(disruption, before.recovery()) : watch(disruption, minutes));
            }
            return Optional.empty();
        } else if (!disruption.start().isAfter(forgottenUntil)) {
            return Optional.of(Reason.TOO_OLD);
        }
        known.put(disruption.id(), watch(disruption, minutes));
        followed.add(disruption.id());
        byAge.add(place(disruption));
        if (known.size() > KEPT) {
            forgetOldest();
        }
        return Optional.empty();
    }

    private static Place place(Disruption disruption) {
        return new Place(disruption.start(), disruption.id());
    }

    private WatchedDisruption watch(Disruption disruption, List<Slice<WorkTally>> minutes) {
        return new WatchedDisruption(
                disruption,
                normalRate(disruption.start(), minutes).map(rate -> Recovery.watch(disruption.start(), rate, rule)));
    }

    /** The mean rate of the hour before; empty where fewer than two minutes of it were watched or nothing was done. */
    private static Optional<Double> normalRate(Instant start, List<Slice<WorkTally>> minutes) {
        List<WorkTally> before = minutes.stream()
                .filter(slice -> !slice.start().plus(BEFORE).isBefore(start)
                        && !slice.end().isAfter(start))
                .map(Slice::tally)
                .filter(WorkTally::watched)
                .toList();
        WorkTally sum = before.stream().reduce(WorkTally.EMPTY, WorkTally::merge);
        return before.size() < FEWEST_BEFORE || sum.tasks() == 0 ? Optional.empty() : Optional.of(sum.rate());
    }

    private void forgetOldest() {
        Place oldest = byAge.pollFirst();
        if (oldest != null) {
            known.remove(oldest.id());
            followed.remove(oldest.id());
            forgotten++;
            forgottenUntil = oldest.start();
        }
    }

    /** Whether some disruption still has to be followed at that time; once a minute is enough. */
    synchronized boolean following(Instant now) {
        long minute = now.getEpochSecond() / MINUTE_SECONDS;
        if (minute == followedMinute) {
            return false;
        }
        followedMinute = minute;
        return !followed.isEmpty();
    }

    /** Looks at the minutes that are old enough, for good. */
    synchronized void follow(List<Slice<WorkTally>> minutes, Instant now) {
        // Once for all: with a thousand open the end of a minute is what costs.
        Instant until = now.minus(GRACE);
        List<Slice<WorkTally>> ended =
                minutes.stream().filter(minute -> !minute.end().isAfter(until)).toList();
        followed.removeIf(id -> {
            WatchedDisruption before = known.get(id);
            WatchedDisruption after =
                    before == null ? null : reread(before, minutes, now).after(ended, until);
            if (after == null) {
                return true;
            }
            known.put(id, after);
            boolean open = after.recovery().filter(recovery -> !recovery.over()).isPresent();
            return !open && !recent(after, now);
        });
    }

    /** All disruptions as they stand at that instant; what is younger than the grace may yet change. */
    synchronized Disruptions disruptions(List<Slice<WorkTally>> minutes, Instant asOf) {
        Map<String, WatchedDisruption> now = new HashMap<>(known);
        now.replaceAll((id, watched) -> reread(watched, minutes, asOf).after(minutes, asOf));
        return new Disruptions(now, forgotten, forgottenUntil);
    }

    private WatchedDisruption reread(WatchedDisruption watched, List<Slice<WorkTally>> minutes, Instant now) {
        return recent(watched, now) ? watch(watched.disruption(), minutes) : watched;
    }

    /** Whether the hour before the start is still remembered: then all is read anew, in whatever order it was told. */
    private static boolean recent(WatchedDisruption watched, Instant now) {
        return !watched.disruption().start().plus(BEFORE).isBefore(now);
    }
}
