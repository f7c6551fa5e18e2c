package io.roi4j.impl.dataassets;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Indicator 5 of one initiative and cohort. */
public final class StreamingDataAssetsCalculator extends StreamingCalculator<DataAssetsMetrics>
        implements DataAssetsCalculator {
    private final BoundedNames names;
    private final ConcurrentMap<String, DatasetSeries> datasets = new ConcurrentHashMap<>();

    /** The calculator of one initiative and cohort. */
    public StreamingDataAssetsCalculator(RoomContext context) {
        super(context);
        this.names = context.names("dataset");
    }

    @Override
    public DatasetRecorder dataset(String name) {
        String admitted = names.admit(name);
        return admitted.equals(BoundedNames.INVALID)
                ? new DatasetSeries(context, false)
                : datasets.computeIfAbsent(admitted, fresh -> new DatasetSeries(context, true));
    }

    @Override
    public DataAssetsMetrics calculate(Settings settings) {
        Evidence<DataAssetsTally> baseline = context.existingBaseline(StreamingDataAssetsCalculator.class)
                .map(room -> room.evidence(settings.scope().all()))
                .orElseGet(() -> Evidence.of(DataAssetsTally.EMPTY));
        return DataAssetsFormulas.metrics(new Inputs<>(evidence(settings.scope()), baseline, settings));
    }

    Evidence<DataAssetsTally> evidence(Scope scope) {
        String label = "cohort " + context.cohort().id();
        return new Evidence<>(tally(scope), List.of(), Provenance.MEASURED, label);
    }

    private DataAssetsTally tally(Scope scope) {
        Map<String, DatasetTally> told = new HashMap<>();
        datasets.forEach((name, series) -> told.put(name, series.tally(scope)));
        // A recorder that was only looked up says nothing.
        told.values().removeIf(DatasetTally.EMPTY::equals);
        return new DataAssetsTally(DailyCounts.startMillis(scope), told);
    }
}
