package io.roi4j.impl.inference;

import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.InferenceFormulas.ModelInputs;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.inference.InferenceCalculator;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceRecorder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The inferences of one initiative and cohort. */
public final class StreamingInferenceCalculator extends StreamingCalculator<InferenceMetrics>
        implements InferenceCalculator {
    private final BoundedNames names;
    private final Timeline<InferenceFact, InferenceTally> timeline =
            new Timeline<>(Resolution.LONG, InferenceAccumulator::new);
    private final ConcurrentMap<String, ModelSeries> models = new ConcurrentHashMap<>();

    /** The calculator of one initiative and cohort. */
    public StreamingInferenceCalculator(RoomContext context) {
        super(context);
        this.names = context.names("model");
    }

    @Override
    public InferenceRecorder model(String model) {
        String admitted = names.admit(model);
        ModelSeries series = admitted.equals(BoundedNames.INVALID)
                ? new ModelSeries(context, timeline, false)
                : models.computeIfAbsent(admitted, fresh -> new ModelSeries(context, timeline, true));
        return series.recorder();
    }

    @Override
    public InferenceMetrics calculate(Settings settings) {
        Map<String, ModelInputs> byModel = new TreeMap<>();
        models.forEach((model, series) -> byModel.put(model, modelInputs(series.history(), settings)));
        return InferenceFormulas.metrics(inputs(settings), byModel);
    }

    private static ModelInputs modelInputs(History<InferenceTally> history, Settings settings) {
        Evidence<InferenceTally> own = Evidence.of(history, settings.scope(), "");
        return new ModelInputs(new Inputs<>(own, Evidence.of(InferenceTally.EMPTY), settings), history.total());
    }

    /** The inferences of this cohort in a window and all of its baseline: what the formulas of several rooms read. */
    public Inputs<InferenceTally> inputs(Settings settings) {
        return new Inputs<>(evidence(settings.scope()), baseline(settings), settings);
    }

    /** The inferences of this cohort in a scope. */
    public Evidence<InferenceTally> evidence(Scope scope) {
        return Evidence.of(timeline.history(), scope, label());
    }

    private Evidence<InferenceTally> baseline(Settings settings) {
        return context.existingBaseline(StreamingInferenceCalculator.class)
                .map(room -> room.evidence(settings.scope().all()))
                .orElseGet(() -> Evidence.of(InferenceTally.EMPTY));
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }
}
