package io.roi4j.impl.dataassets;

import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is stored and what is read of it.
 *
 * @param fromMillis the start of the window whose accesses are counted, in milliseconds since the epoch;
 *     {@link Long#MIN_VALUE} for all time, {@link Long#MAX_VALUE} for none
 * @param datasets the data sets of which anything was told, by name
 */
public record DataAssetsTally(long fromMillis, Map<String, DatasetTally> datasets) implements Tally<DataAssetsTally> {
    /** Nothing told. */
    public static final DataAssetsTally EMPTY = new DataAssetsTally(Long.MAX_VALUE, Map.of());

    /** Series that several data sets share: their accesses add up, but the last size told of one says nothing of all. */
    private static final Set<String> SHARED = Set.of(BoundedNames.OTHER, BoundedNames.UNSPECIFIED);

    public DataAssetsTally {
        // In order of the names, so that sums of doubles don't depend on how a map hashes.
        datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    }

    @Override
    public DataAssetsTally merge(DataAssetsTally other) {
        return new DataAssetsTally(Math.min(fromMillis, other.fromMillis), Maps.merge(datasets, other.datasets));
    }

    /** The catalogue: the data sets whose size is known, each under a name of its own. */
    public List<DatasetTally> catalogue() {
        return datasets.keySet().stream()
                .flatMap(name -> catalogued(name).stream())
                .toList();
    }

    /** The data sets, or series of several, that aren't in the catalogue. */
    public List<DatasetTally> uncatalogued() {
        return datasets.entrySet().stream()
                .filter(entry -> catalogued(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The data set of that name, if it is in the catalogue. */
    public Optional<DatasetTally> catalogued(String name) {
        return Optional.ofNullable(datasets.get(name))
                .filter(dataset -> dataset.size().told() && !SHARED.contains(name));
    }

    /** Whether data sets share a series, because of a bad name or one over the cap: the catalogue lacks them. */
    public boolean incomplete() {
        return SHARED.stream().anyMatch(datasets::containsKey);
    }

    /** Whether something was told of a data set before the window. */
    boolean reachesBack() {
        return datasets.values().stream().anyMatch(dataset -> dataset.sinceMillis() < fromMillis);
    }

    /** The latest instant that anything was told of; {@link Long#MIN_VALUE} when nothing was. */
    long latestMillis() {
        return datasets.values().stream()
                .mapToLong(DatasetTally::latestMillis)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
