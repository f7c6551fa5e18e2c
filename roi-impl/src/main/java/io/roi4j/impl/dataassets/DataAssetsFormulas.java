package io.roi4j.impl.dataassets;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Total;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DataAssetsTotals;
import io.roi4j.dataassets.DatasetMetrics;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Products;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Indicator 5, data-asset valuation.
 *
 * <p>The catalogue is every data set whose size was told under a name of its own. Its shares are a census: they have no
 * interval. Without a catalogue they are absent, {@code no-data}. Where data sets share a series, because of a bad name or
 * one over the cap, the measures lack them and warn that they are {@code incomplete}.
 *
 * <p>A baseline is taken as it stood when the last fact of it was told.
 */
public final class DataAssetsFormulas {
    /** How far back an access makes a data set active, unless said: 90 days. */
    public static final Duration LOOK_BACK = Duration.ofDays(90);

    private static final double NANOS = 1e9;

    private DataAssetsFormulas() {}

    /** All measures of the room, with what holds unless the host chooses. */
    public static DataAssetsMetrics metrics(Inputs<DataAssetsTally> inputs) {
        return metrics(inputs, DataAssetsOptions.DEFAULT);
    }

    /** All measures of the room; the work since the start is one lump. */
    public static DataAssetsMetrics metrics(Inputs<DataAssetsTally> inputs, DataAssetsOptions options) {
        return metrics(
                inputs,
                options,
                ProcessingFormulas.RETRIEVAL_OF_RUNS.apply(
                        inputs.current().tally().allWork()));
    }

    /**
     * All measures of the room.
     *
     * @param days the squares and products of the days since the start
     */
    static DataAssetsMetrics metrics(Inputs<DataAssetsTally> inputs, DataAssetsOptions options, Products days) {
        return new DataAssetsMetrics(
                accessFrequency(inputs),
                neverAccessedShare(inputs),
                accessGini(inputs),
                dataSetCoverage(inputs),
                ProcessingFormulas.processing(inputs),
                activeUseRatio(inputs, options.lookBack()),
                storedToActiveRatio(inputs, options.lookBack()),
                darkDataShare(inputs, options.lookBack()),
                AttributeFormulas.attributes(inputs, options.importanceThreshold()),
                LineageFormulas.lineage(inputs),
                unknownDatasets(inputs),
                datasets(inputs),
                ReaderFormulas.models(inputs),
                ProcessingFormulas.totals(inputs.current().tally().allWork().processing(), days),
                totals(inputs.current().tally().allWork()));
    }

    private static Map<String, DatasetMetrics> datasets(Inputs<DataAssetsTally> inputs) {
        Censuses both = Censuses.of(inputs);
        Map<String, DatasetMetrics> datasets = new TreeMap<>();
        both.current().tally().datasets().forEach((name, tally) -> {
            Rate frequency = datasetAccessFrequency(both, name);
            datasets.put(
                    name,
                    new DatasetMetrics(
                            frequency,
                            ReaderFormulas.readingModels(inputs, name),
                            Total.count(tally.totalAccesses()),
                            new Total(tally.bytesRead(), "By")));
        });
        return datasets;
    }

    private static DataAssetsTotals totals(DataWork all) {
        return new DataAssetsTotals(
                Total.count(all.processing().runs()),
                seconds(all.processing().retrieval()),
                seconds(all.processing().processing()),
                Total.count(all.checks().trials()),
                Total.count(all.checks().events()));
    }

    private static Total seconds(DurationSketch durations) {
        return new Total(durations.sumOfNanos().doubleValue() / NANOS, "s");
    }

    /**
     * 5.1: accesses in the window of all catalogued data sets / the time that they were there in the window, summed over
     * the data sets; per second. A data set is there from the first thing told of it. Interval: Garwood's, which takes the
     * accesses for independent. Absent: {@code no-data} without a catalogue, {@code zero-denominator} before any time has
     * passed.
     *
     * <p>Source: Moody and Walsh (1999), Measuring the value of information; Garwood (1936), Biometrika 28, 437–442.
     */
    public static Rate accessFrequency(Inputs<DataAssetsTally> inputs) {
        Censuses both = Censuses.of(inputs);
        return new Rate(
                both.current().size() == 0
                        ? both.absent(Reason.NO_DATA, "the catalogue is empty: no data set's size was told")
                        : both.rate(both.current().accesses(), both.baseline().accesses()));
    }

    /**
     * 5.1 for one data set: its accesses in the window / the time that it was there in the window; per second. No access is
     * a rate of 0 with an upper limit. Absent: {@code not-recorded} when the data set isn't in the catalogue,
     * {@code zero-denominator} before any time has passed.
     *
     * <p>Source: as {@link #accessFrequency}.
     */
    public static Rate datasetAccessFrequency(Inputs<DataAssetsTally> inputs, String name) {
        return datasetAccessFrequency(Censuses.of(inputs), name);
    }

    private static Rate datasetAccessFrequency(Censuses both, String name) {
        EventCount before = both.baseline().accesses(name).orElse(EventCount.EMPTY);
        return new Rate(both.current()
                .accesses(name)
                .map(accesses -> both.rate(accesses, before))
                .orElseGet(() -> both.absent(Reason.NOT_RECORDED, "not in the catalogue: its size was not told")));
    }

    /**
     * 5.1: catalogued data sets without an access in the window / all catalogued data sets.
     *
     * <p>Source: Laney (2017), Infonomics.
     */
    public static Ratio neverAccessedShare(Inputs<DataAssetsTally> inputs) {
        return new Ratio(Censuses.of(inputs).inWindow(Direction.DOWN, Census::neverAccessedShare));
    }

    /**
     * Catalogued data sets of high value with an access in the window / all catalogued data sets of high value. Absent,
     * {@code zero-denominator}, when none is of high value.
     */
    public static Ratio dataSetCoverage(Inputs<DataAssetsTally> inputs) {
        return new Ratio(Censuses.of(inputs).inWindow(Direction.UP, Census::dataSetCoverage));
    }

    /**
     * 5.1: Gini coefficient of the accesses in the window over the catalogued data sets: 0 when all are read alike,
     * {@code (n - 1)/n} when one of n is read alone. Absent, {@code zero-denominator}, when nothing was read.
     *
     * <p>Source: Gini (1912), Variabilità e mutabilità.
     */
    public static Score accessGini(Inputs<DataAssetsTally> inputs) {
        return new Score(Censuses.of(inputs).inWindow(Direction.NEUTRAL, Census::accessGini));
    }

    /**
     * 5.3: bytes of the catalogued data sets with an access within the look-back / bytes of all of them, both as last told.
     * A data set that was never read is inactive. Absent, {@code zero-denominator}, when nothing is stored.
     *
     * <p>Source: Veritas (2016), Databerg report; Laney (2017), Infonomics.
     *
     * @param lookBack how far back from the end of the window an access counts, whatever the window's length
     */
    public static Ratio activeUseRatio(Inputs<DataAssetsTally> inputs, Duration lookBack) {
        return new Ratio(Censuses.of(inputs).atEnd(Direction.UP, census -> census.activeUseRatio(lookBack)));
    }

    /**
     * 5.3: the inverse of {@link #activeUseRatio}. Absent, {@code zero-denominator}, when no stored byte is active.
     *
     * <p>Source: as {@link #activeUseRatio}.
     */
    public static Score storedToActiveRatio(Inputs<DataAssetsTally> inputs, Duration lookBack) {
        return new Score(Censuses.of(inputs).atEnd(Direction.DOWN, census -> census.storedToActiveRatio(lookBack)));
    }

    /**
     * 5.3: 1 - {@link #activeUseRatio}, the share of the bytes that nothing reads. Absent, {@code zero-denominator}, when
     * nothing is stored.
     *
     * <p>Source: Veritas (2016), Databerg report: dark data.
     */
    public static Ratio darkDataShare(Inputs<DataAssetsTally> inputs, Duration lookBack) {
        return new Ratio(Censuses.of(inputs).atEnd(Direction.DOWN, census -> census.darkDataShare(lookBack)));
    }

    /**
     * Data sets that were read in the window but aren't in the catalogue; a series that several share counts once. Absent,
     * {@code no-data}, when nothing was told at all.
     */
    public static Count unknownDatasets(Inputs<DataAssetsTally> inputs) {
        return new Count(Censuses.of(inputs).ofAll(Direction.DOWN, Census::unknownDatasets));
    }
}
