package io.roi4j.impl.technicaldebt;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.technicaldebt.PipelineRecorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The data pipelines of one initiative and cohort. Safe for use by several threads. */
final class Pipelines {
    private final RoomContext context;
    private final BoundedNames names;
    private final Timeline<Arrival, PipelineTally> timeline = new Timeline<>(Resolution.LONG, ArrivalAccumulator::new);
    private final ConcurrentMap<String, PipelineSeries> series = new ConcurrentHashMap<>();

    Pipelines(RoomContext context) {
        this.context = context;
        this.names = context.names("pipeline");
    }

    PipelineRecorder recorder(String name) {
        String admitted = names.admit(name);
        return admitted.equals(BoundedNames.INVALID)
                ? new PipelineSeries(context, timeline, false)
                : series.computeIfAbsent(admitted, fresh -> new PipelineSeries(context, timeline, true));
    }

    /** All pipelines together, beside those of the baseline. */
    PipelineInputs all(Settings settings, Optional<Pipelines> baseline) {
        return inputs(settings, timeline.history(), baseline.map(other -> other.timeline.history()));
    }

    /** Each pipeline, beside the one of its name in the baseline. One that was only looked up says nothing. */
    Map<String, PipelineInputs> byName(Settings settings, Optional<Pipelines> baseline) {
        Map<String, PipelineInputs> byName = new TreeMap<>();
        series.forEach((name, own) -> {
            History<PipelineTally> history = own.history();
            if (history.total().arrived()) {
                Optional<History<PipelineTally>> before = baseline.flatMap(
                                other -> Optional.ofNullable(other.series.get(name)))
                        .map(PipelineSeries::history);
                byName.put(name, inputs(settings, history, before));
            }
        });
        return byName;
    }

    private PipelineInputs inputs(
            Settings settings, History<PipelineTally> history, Optional<History<PipelineTally>> before) {
        Scope scope = settings.scope();
        Evidence<PipelineTally> window = lump(history, scope, context.cohort().id());
        Evidence<PipelineTally> current = window.with(window.tally().withNewestOf(history.total()));
        String baseline = context.cohort().baseline().map(cohort -> cohort.id()).orElse("");
        return new PipelineInputs(
                new Inputs<>(
                        current,
                        before.map(other -> lump(other, scope.all(), baseline))
                                .orElseGet(() -> Evidence.of(PipelineTally.EMPTY)),
                        settings),
                history.total());
    }

    /** Without slices, which quantiles don't need. */
    private static Evidence<PipelineTally> lump(History<PipelineTally> history, Scope scope, String cohort) {
        return new Evidence<>(
                history.within(scope), List.of(), Provenance.MEASURED, "cohort " + cohort, history.cut(scope));
    }
}
