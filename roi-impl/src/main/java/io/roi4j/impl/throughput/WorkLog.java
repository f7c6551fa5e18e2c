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
import java.util.List;
import java.util.Optional;

/** Takes work. A minute of which something is told counts as watched once. Safe for use by several threads. */
final class WorkLog {
    private static final double MINUTE_SECONDS = 60;
    private static final int HOURS = 1;
    private static final int DAYS = 2;
    private static final Duration HOURLY_PEAKS = Duration.ofDays(40);

    /** As {@link Resolution#LONG}, but hours for 40 days: in a month of days a peak of some hours can't be seen. */
    private static final List<Resolution> RESOLUTIONS = List.of(
            Resolution.LONG.get(0),
            new Resolution(Duration.ofHours(1), Math.toIntExact(HOURLY_PEAKS.toHours()) + 1),
            Resolution.LONG.get(DAYS));

    private final Object lock = new Object();
    private final WatchedMinutes watched = new WatchedMinutes();
    private final Timeline<WorkTally, WorkTally> timeline = new Timeline<>(RESOLUTIONS, WorkAccumulator::new);

    /**
     * What became of a fact.
     *
     * @param refusal why it was refused, or empty when it was taken
     * @param newMinute whether it is the first of its minute
     */
    record Outcome(Optional<Reason> refusal, boolean newMinute) {}

    /** Takes work of which the watched time isn't known yet. */
    Outcome add(long nowMillis, long atMillis, WorkTally work) {
        synchronized (lock) {
            boolean first = !watched.contains(atMillis);
            WorkTally told = first ? new WorkTally(work.tasks(), work.offered(), MINUTE_SECONDS, work.flow()) : work;
            Optional<Reason> refusal = timeline.add(nowMillis, atMillis, told);
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
    List<Slice<WorkTally>> minutes() {
        return timeline.finest();
    }

    /** Those of a history. */
    static List<Slice<WorkTally>> minutes(History<WorkTally> history) {
        return history.tracks().get(0).slices();
    }

    /** The work of a window without the minute that isn't over: half a minute's tasks in a whole minute look few. */
    static Evidence<WorkTally> evidence(History<WorkTally> history, Scope scope, String label) {
        List<Slice<WorkTally>> slices =
                slices(history, track(scope, Resolution.LONG.get(HOURS).span()), scope);
        WorkTally sum = scope.window().isAll() ? history.total().without(sum(open(history, scope))) : sum(slices);
        return new Evidence<>(sum, slices, Provenance.MEASURED, label);
    }

    /**
     * The same work in the slices that peaks are read from: minutes in a window of up to two hours, hours up to 40 days.
     *
     * @param scope what of this work to take
     * @param length the scope whose window says how long the slices are: those of a baseline are as long
     */
    static Evidence<WorkTally> series(History<WorkTally> history, Scope scope, Scope length, String label) {
        List<Slice<WorkTally>> slices = slices(history, track(length, HOURLY_PEAKS), scope);
        return new Evidence<>(sum(slices), slices, Provenance.MEASURED, label);
    }

    private static int track(Scope scope, Duration hoursReach) {
        Duration length = scope.window().length();
        if (length.compareTo(Resolution.LONG.get(0).span()) <= 0) {
            return 0;
        }
        return length.compareTo(hoursReach) <= 0 ? HOURS : DAYS;
    }

    private static List<Slice<WorkTally>> slices(History<WorkTally> history, int track, Scope scope) {
        List<Slice<WorkTally>> open = open(history, scope);
        return new History<>(
                        history.empty(),
                        history.total(),
                        List.of(history.tracks().get(track)))
                .slices(scope).stream()
                        .map(slice -> new Slice<>(
                                slice.start(), slice.length(), slice.tally().without(within(slice, open))))
                        .toList();
    }

    private static List<Slice<WorkTally>> open(History<WorkTally> history, Scope scope) {
        return minutes(history).stream()
                .filter(minute -> minute.end().isAfter(scope.asOf()))
                .toList();
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
}
