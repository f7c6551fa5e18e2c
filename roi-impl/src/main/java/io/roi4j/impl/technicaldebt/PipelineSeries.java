package io.roi4j.impl.technicaldebt;

import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.inference.Inference;
import io.roi4j.technicaldebt.PipelineRecorder;
import java.time.Duration;
import java.util.Optional;

/** The arrivals of one pipeline: recorded here, and into the timeline of the whole initiative. */
final class PipelineSeries implements PipelineRecorder {
    /** A longer latency is a mistake, such as seconds told as milliseconds; in nanoseconds it still fits a long. */
    private static final long MOST_MILLIS = Duration.ofDays(36_525).toMillis();

    private static final long NANOS_A_MILLI = 1_000_000;

    private final RoomContext context;
    private final Timeline<Arrival, PipelineTally> all;
    private final Timeline<Arrival, PipelineTally> own = new Timeline<>(Resolution.SHORT, ArrivalAccumulator::new);
    private final boolean valid;

    /** @param valid whether the pipeline has a good name; what is recorded for another is refused */
    PipelineSeries(RoomContext context, Timeline<Arrival, PipelineTally> all, boolean valid) {
        this.context = context;
        this.all = all;
        this.valid = valid;
    }

    @Override
    public void arrived(long eventMillis, long availableMillis) {
        if (!context.open()) {
            return;
        } else if (!valid) {
            context.refuse(Reason.INVALID_INPUT);
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(availableMillis, now);
        Optional<Reason> refusal = refusalOf(eventMillis, at);
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
            return;
        }
        Arrival arrival = new Arrival((at - eventMillis) * NANOS_A_MILLI, eventMillis);
        Optional<Reason> untimely = all.add(now, at, arrival);
        if (untimely.isPresent()) {
            context.refuse(untimely.get());
        } else {
            // The own timeline reaches back less far: what is too old for it still counts for the initiative.
            own.add(now, at, arrival);
        }
    }

    private static Optional<Reason> refusalOf(long event, long available) {
        if (event == Inference.UNKNOWN) {
            return Optional.of(Reason.INVALID_INPUT);
        } else if (available < event) {
            return Optional.of(Reason.NEGATIVE_DURATION);
        }
        long latency = available - event;
        // Below 0 here means that the difference is greater than a long.
        return latency < 0 || latency > MOST_MILLIS ? Optional.of(Reason.OUT_OF_RANGE) : Optional.empty();
    }

    History<PipelineTally> history() {
        return own.history();
    }
}
