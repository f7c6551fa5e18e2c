package io.roi4j.impl.dataassets;

import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.dataassets.ModelReads;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.dataassets.CensusReading.Side;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Indicator 5, data-asset valuation: which models read which data sets (5.1). */
public final class ReaderFormulas {
    private ReaderFormulas() {}

    /** What each model reads; empty when no access names its model. */
    static Map<String, ModelReads> models(Inputs<DataAssetsTally> inputs) {
        DataAssetsTally tally = inputs.current().tally();
        Map<String, ReadsTally> all = new TreeMap<>();
        tally.datasets()
                .values()
                .forEach(dataset ->
                        dataset.readers().forEach((model, reads) -> all.merge(model, reads, ReadsTally::merge)));
        Map<String, ModelReads> models = new TreeMap<>();
        if (!Set.of(BoundedNames.UNSPECIFIED).containsAll(all.keySet())) {
            all.forEach((model, reads) ->
                    models.put(model, new ModelReads(datasetsRead(inputs, model), Total.count(reads.accesses()))));
        }
        return models;
    }

    /** 5.1: catalogued data sets that the model read in the window; {@code no-data} without a catalogue. */
    public static Count datasetsRead(Inputs<DataAssetsTally> inputs, String model) {
        DataAssetsTally now = inputs.current().tally();
        DataAssetsTally before = inputs.baseline().tally();
        return new Count(CensusReading.of(inputs, NEUTRAL, read(now, model), read(before, model))
                .warn(now.incomplete(), Warning.INCOMPLETE)
                .build());
    }

    private static Side read(DataAssetsTally tally, String model) {
        long read = tally.catalogue().stream()
                .filter(dataset -> readersInWindow(tally, dataset).anyMatch(model::equals))
                .count();
        int size = tally.catalogue().size();
        return new Side(size == 0 ? Estimate.absent(Reason.NO_DATA) : Estimates.exact((double) read), size);
    }

    /**
     * 5.1: models that read the data set in the window. Those over the cap count as one. Absent, {@code not-recorded}, when
     * it was read and no access names its model.
     */
    public static Count readingModels(Inputs<DataAssetsTally> inputs, String dataset) {
        DataAssetsTally now = inputs.current().tally();
        Set<String> readers = readers(now, dataset);
        return new Count(CensusReading.of(
                        inputs,
                        UP,
                        readingModels(now, dataset),
                        readingModels(inputs.baseline().tally(), dataset))
                .warn(
                        readers.contains(BoundedNames.UNSPECIFIED) || readers.contains(BoundedNames.OTHER),
                        Warning.INCOMPLETE)
                .build());
    }

    private static Side readingModels(DataAssetsTally tally, String name) {
        DatasetTally dataset = tally.datasets().getOrDefault(name, DatasetTally.EMPTY);
        Set<String> readers = readers(tally, name);
        boolean nameless = readers.equals(Set.of(BoundedNames.UNSPECIFIED));
        readers.remove(BoundedNames.UNSPECIFIED);
        Estimate models = nameless
                ? Estimate.absent(Reason.NOT_RECORDED, "no access names its model")
                : Estimates.exact(readers.size());
        return new Side(models, dataset.accesses());
    }

    private static Set<String> readers(DataAssetsTally tally, String dataset) {
        Set<String> readers = new TreeSet<>();
        readersInWindow(tally, tally.datasets().getOrDefault(dataset, DatasetTally.EMPTY))
                .forEach(readers::add);
        return readers;
    }

    private static Stream<String> readersInWindow(DataAssetsTally tally, DatasetTally dataset) {
        return dataset.readers().entrySet().stream()
                .filter(reader -> reader.getValue().latestMillis() >= tally.fromMillis())
                .map(Map.Entry::getKey);
    }
}
