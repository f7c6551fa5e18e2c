package io.roi4j.impl.dataassets;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** Indicator 5 of one initiative and cohort. */
public final class StreamingDataAssetsCalculator extends StreamingCalculator<DataAssetsMetrics>
        implements DataAssetsCalculator {
    /** The longest run, 32 years: a sum of two still fits. */
    private static final long MOST_NANOS = 1_000_000_000_000_000_000L;

    private static final Duration LONGEST = Duration.ofDays(365_250);

    private final BoundedNames names;
    private final BoundedNames models;
    private final ConcurrentMap<String, DatasetSeries> datasets = new ConcurrentHashMap<>();
    private final Timeline<DataWorkFact, DataWork> work =
            new Timeline<>(Resolution.LONG, DataWorkAccumulator::new, List.of(ProcessingFormulas.RETRIEVAL_OF_RUNS));
    private final AttributeLog attributes;
    private volatile DataAssetsOptions options = DataAssetsOptions.DEFAULT;

    /** The calculator of one initiative and cohort. */
    public StreamingDataAssetsCalculator(RoomContext context) {
        super(context);
        this.names = context.names("dataset");
        this.models = context.names("model");
        this.attributes = new AttributeLog(context);
    }

    @Override
    public DatasetRecorder dataset(String name) {
        String admitted = names.admit(name);
        return admitted.equals(BoundedNames.INVALID)
                ? new DatasetSeries(context, models, false)
                : datasets.computeIfAbsent(admitted, fresh -> new DatasetSeries(context, models, true));
    }

    @Override
    public void processed(long atMillis, long retrievalNanos, long processingNanos) {
        if (!context.open()) {
            return;
        } else if (retrievalNanos < 0 || processingNanos < 0) {
            context.refuse(Reason.NEGATIVE_DURATION);
        } else if (retrievalNanos > MOST_NANOS || processingNanos > MOST_NANOS) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            add(atMillis, new DataWorkFact.Run(retrievalNanos, processingNanos));
        }
    }

    @Override
    public void qualityChecked(long atMillis, long passed, long checks) {
        if (!context.open()) {
            return;
        } else if (passed < 0 || checks < 1 || passed > checks || checks > DatasetSeries.MOST_TIMES) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            add(atMillis, new DataWorkFact.Checks(passed, checks));
        }
    }

    private void add(long atMillis, DataWorkFact fact) {
        long now = context.nowMillis();
        work.add(now, context.timeOf(atMillis, now), fact).ifPresent(context::refuse);
    }

    @Override
    public void attributesAvailable(AttributesAvailable fact) {
        attributes.available(fact);
    }

    @Override
    public void modelAttributes(ModelAttributes fact) {
        attributes.model(fact);
    }

    @Override
    public void lineageTraced(LineageTraced fact) {
        attributes.traced(fact);
    }

    @Override
    public void openLineage(Map<String, ?> runEvent) {
        attributes.openLineage(runEvent);
    }

    @Override
    public void lineageAudited(LineageAudited fact) {
        attributes.audited(fact);
    }

    @Override
    public void declareSource(String dataset) {
        attributes.source(dataset);
    }

    @Override
    public void activeWithin(Duration lookBack) {
        if (!context.accepts(lookBack)) {
            return;
        } else if (lookBack.isNegative() || lookBack.isZero() || lookBack.compareTo(LONGEST) > 0) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            choose(chosen -> chosen.withLookBack(lookBack));
        }
    }

    @Override
    public void importanceThreshold(double threshold) {
        if (!context.open()) {
            return;
        } else if (!(threshold > 0 && threshold <= 1)) {
            context.refuse(Double.isFinite(threshold) ? Reason.OUT_OF_RANGE : Reason.NON_FINITE_INPUT);
        } else {
            choose(chosen -> chosen.withThreshold(threshold));
        }
    }

    /** Two choices at once must not undo each other. */
    private synchronized void choose(UnaryOperator<DataAssetsOptions> choice) {
        options = choice.apply(options);
    }

    @Override
    public DataAssetsMetrics calculate(Settings settings) {
        Evidence<DataAssetsTally> baseline = context.existingBaseline(StreamingDataAssetsCalculator.class)
                .map(room -> room.evidence(settings.scope().all()))
                .orElseGet(() -> Evidence.of(DataAssetsTally.EMPTY));
        History<DataWork> history = work.history();
        return DataAssetsFormulas.metrics(
                new Inputs<>(evidence(settings.scope(), history), baseline, settings),
                options,
                history.dayProducts().get(0));
    }

    Evidence<DataAssetsTally> evidence(Scope scope) {
        return evidence(scope, work.history());
    }

    private Evidence<DataAssetsTally> evidence(Scope scope, History<DataWork> history) {
        List<Slice<DataAssetsTally>> slices = history.slices(scope).stream()
                .map(slice -> new Slice<>(slice.start(), slice.length(), DataAssetsTally.of(slice.tally())))
                .toList();
        return new Evidence<>(
                tally(scope, history),
                slices,
                Provenance.MEASURED,
                "cohort " + context.cohort().id());
    }

    private DataAssetsTally tally(Scope scope, History<DataWork> history) {
        Map<String, DatasetTally> told = new HashMap<>();
        datasets.forEach((name, series) -> told.put(name, series.tally(scope)));
        // A recorder that was only looked up says nothing.
        told.values().removeIf(DatasetTally.EMPTY::equals);
        return new DataAssetsTally(
                DailyCounts.startMillis(scope), told, history.within(scope), history.total(), attributes.tally());
    }
}
