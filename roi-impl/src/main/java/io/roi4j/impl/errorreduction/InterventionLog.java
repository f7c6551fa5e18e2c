package io.roi4j.impl.errorreduction;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes interventions, and sets them beside the predictions. Safe for use by several threads. */
final class InterventionLog {
    /** More in one call are a mistake. */
    static final long MOST = 1_000_000_000_000L;

    private final RoomContext context;
    private final Timeline<InterventionTally, InterventionTally> timeline =
            new Timeline<>(Resolution.LONG, InterventionAccumulator::new);

    InterventionLog(RoomContext context) {
        this.context = context;
    }

    void add(long atMillis, long interventions, long predictions) {
        if (!context.open()) {
            return;
        }
        boolean inRange = interventions >= 0
                && predictions >= 0
                && interventions <= MOST
                && predictions <= MOST
                && interventions + predictions > 0;
        if (!inRange) {
            context.refuse(Reason.OUT_OF_RANGE);
            return;
        }
        long now = context.nowMillis();
        timeline.add(now, context.timeOf(atMillis, now), new InterventionTally(interventions, predictions))
                .ifPresent(context::refuse);
    }

    /**
     * The interventions of a scope, and the predictions: inferences, if any was recorded since the start, else those told.
     *
     * @param settings those of the calculation this is for
     */
    Evidence<InterventionTally> evidence(Settings settings, Scope scope) {
        History<InterventionTally> told = timeline.history();
        String label = "cohort " + context.cohort().id();
        StreamingInferenceCalculator room = context.room(StreamingInferenceCalculator.class);
        if (room.evidence(settings, scope.all()).tally().inferences() == 0) {
            return new Evidence<>(told.within(scope), told.slices(scope), Provenance.MEASURED, label);
        }
        Evidence<InferenceTally> inferences = room.evidence(settings, scope);
        Map<Instant, Slice<InterventionTally>> slices = new TreeMap<>();
        told.slices(scope)
                .forEach(slice ->
                        put(slices, slice, new InterventionTally(slice.tally().interventions(), 0)));
        inferences
                .slices()
                .forEach(slice -> put(
                        slices, slice, new InterventionTally(0, slice.tally().inferences())));
        InterventionTally all = new InterventionTally(
                told.within(scope).interventions(), inferences.tally().inferences());
        return new Evidence<>(all, List.copyOf(slices.values()), Provenance.MEASURED, label);
    }

    private static void put(Map<Instant, Slice<InterventionTally>> slices, Slice<?> when, InterventionTally what) {
        slices.merge(
                when.start(),
                new Slice<>(when.start(), when.length(), what),
                (one, other) ->
                        new Slice<>(one.start(), one.length(), one.tally().merge(other.tally())));
    }

    /** Whether the scope's window starts before what is remembered. */
    boolean cut(Scope scope) {
        return timeline.history().cut(scope);
    }
}
