package io.roi4j.impl.throughput;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes work. A minute of which something is told counts as watched once. Safe for use by several threads. */
final class WorkLog {
    private static final double MINUTE_SECONDS = 60;

    private final Object lock = new Object();
    private final WatchedMinutes watched = new WatchedMinutes();
    private final Timeline<WorkTally, WorkTally> timeline = new Timeline<>(Resolution.LONG, WorkAccumulator::new);

    /**
     * What became of a fact.
     *
     * @param refusal why it was refused, or empty when it was taken
     * @param newMinute whether it is the first of its minute
     */
    record Outcome(Optional<Reason> refusal, boolean newMinute) {}

    Outcome add(long nowMillis, long atMillis, long tasks, long offered) {
        synchronized (lock) {
            boolean first = !watched.contains(atMillis);
            Optional<Reason> refusal =
                    timeline.add(nowMillis, atMillis, new WorkTally(tasks, offered, first ? MINUTE_SECONDS : 0));
            if (first && refusal.isEmpty()) {
                watched.add(nowMillis, atMillis);
            }
            return new Outcome(refusal, first && refusal.isEmpty());
        }
    }

    History<WorkTally> history() {
        return timeline.history();
    }

    /** The minutes that are remembered, the oldest first. */
    static List<Slice<WorkTally>> minutes(History<WorkTally> history) {
        return history.tracks().get(0).slices();
    }

    /** The work of a window without the minute that isn't over: half a minute's tasks in a whole minute look few. */
    static Evidence<WorkTally> evidence(History<WorkTally> history, Scope scope, String label) {
        List<Slice<WorkTally>> open = minutes(history).stream()
                .filter(minute -> minute.end().isAfter(scope.asOf()))
                .toList();
        List<Slice<WorkTally>> slices = history.slices(scope).stream()
                .map(slice ->
                        new Slice<>(slice.start(), slice.length(), slice.tally().without(within(slice, open))))
                .toList();
        WorkTally sum = scope.window().isAll() ? history.total().without(sum(open)) : sum(slices);
        return new Evidence<>(sum, slices, Provenance.MEASURED, label);
    }

    private static WorkTally within(Slice<WorkTally> slice, List<Slice<WorkTally>> minutes) {
        return sum(minutes.stream()
                .filter(minute -> !minute.start().isBefore(slice.start())
                        && minute.start().isBefore(slice.end()))
                .toList());
    }

    private static WorkTally sum(List<Slice<WorkTally>> slices) {
        return slices.stream().map(Slice::tally).reduce(WorkTally.EMPTY, WorkTally::merge);
    }

    /** The start of the first slice that the scope's window touches, whether or not something happened in it. */
    static Instant start(Scope scope) {
        Duration length = scope.window().length();
        long slice = Resolution.LONG.stream()
                .filter(resolution -> resolution.span().compareTo(length) >= 0)
                .findFirst()
                .orElse(Resolution.LONG.get(Resolution.LONG.size() - 1))
                .length()
                .toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(scope.asOf().minus(length).getEpochSecond(), slice) * slice);
    }
}
