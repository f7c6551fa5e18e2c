package io.roi4j.impl.dataassets;

import io.roi4j.Scope;
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
 * @param work what was done with data in the window; alone in the tally of a slice of time, because the rest isn't cut
 * @param allWork the same since the start
 * @param attributes what is known of attributes
 */
public record DataAssetsTally(
        long fromMillis, Map<String, DatasetTally> datasets, DataWork work, DataWork allWork, AttributeTally attributes)
        implements Tally<DataAssetsTally> {
    /** Nothing told. */
    public static final DataAssetsTally EMPTY = new DataAssetsTally(Long.MAX_VALUE, Map.of());

    private static final double MILLIS = 1e3;

    /** Series that several data sets share: their accesses add up, but the last size told of one says nothing of all. */
    private static final Set<String> SHARED = Set.of(BoundedNames.OTHER, BoundedNames.UNSPECIFIED);

    public DataAssetsTally {
        // In order of the names, so that sums of doubles don't depend on how a map hashes.
        datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    }

    /** Data sets and nothing else. */
    public DataAssetsTally(long fromMillis, Map<String, DatasetTally> datasets) {
        this(fromMillis, datasets, DataWork.EMPTY, DataWork.EMPTY, AttributeTally.EMPTY);
    }

    /** Work and nothing else. */
    public static DataAssetsTally of(DataWork work) {
        return new DataAssetsTally(Long.MAX_VALUE, Map.of(), work, work, AttributeTally.EMPTY);
    }

    /** What is known of attributes and nothing else. */
    public static DataAssetsTally of(AttributeTally attributes) {
        return new DataAssetsTally(Long.MAX_VALUE, Map.of(), DataWork.EMPTY, DataWork.EMPTY, attributes);
    }

    @Override
    public DataAssetsTally merge(DataAssetsTally other) {
        return new DataAssetsTally(
                Math.min(fromMillis, other.fromMillis),
                Maps.merge(datasets, other.datasets),
                work.merge(other.work),
                allWork.merge(other.allWork),
                attributes.merge(other.attributes));
    }

    /** Whether the scope's window starts before what is remembered. */
    boolean cut(Scope scope) {
        return !scope.window().isAll()
                && fromMillis
                        > scope.asOf().toEpochMilli() - scope.window().length().toSeconds() * MILLIS;
    }

    /** Whether work is missing from the scope's window because it was forgotten. */
    boolean workCut(Scope scope) {
        return cut(scope) && work.facts() < allWork.facts();
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
