package io.roi4j.dataassets;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Indicator;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/**
 * Indicator 5: which of the stored data is put to use?
 *
 * <p>The catalogue is every data set whose size was told. Accesses are kept by day (UTC) for 400 days: a window covers the
 * whole of every day that it touches, and so does the time by which a frequency is divided. Runs and quality checks are kept
 * as {@link io.roi4j.Window} says.
 */
@Indicator(
        value = "data-assets",
        number = 5,
        title = "Data-asset valuation",
        french = "Valorisation des actifs de données")
public record DataAssetsMetrics(
        @Definition(
                number = "5.1",
                value = "Accesses of all catalogued data sets in the window / time that they were there in the "
                        + "window, summed over the data sets; absent without a catalogue.",
                french = "Fréquence d'accès aux données",
                direction = UP,
                record = "the catalogue (stored bytes) and every access",
                source = "Moody & Walsh 1999; interval: Garwood 1936")
        Rate accessFrequency,

        @Definition(
                number = "5.1",
                value = "Catalogued data sets without an access in the window / all catalogued data sets; absent "
                        + "without a catalogue.",
                direction = DOWN,
                record = "the catalogue (stored bytes) and every access",
                source = "Laney 2017, Infonomics")
        Ratio neverAccessedShare,

        @Definition(
                number = "5.1",
                value = "Gini coefficient of the accesses in the window over the catalogued data sets: 0 when all "
                        + "are read alike, near 1 when one is read alone; absent when none is read.",
                record = "the catalogue (stored bytes) and every access",
                source = "Gini 1912")
        Score accessGini,

        @Definition(
                value =
                        "Catalogued data sets of high value with an access in the window / all catalogued data sets of high "
                                + "value; absent when none is of high value.",
                direction = UP,
                record = "the catalogue (stored bytes), which data sets are of high value, and every access")
        Ratio dataSetCoverage,

        @Definition(number = "5.2", value = "How long retrieval and processing take.")
        ProcessingTimes processing,

        @Definition(
                number = "5.3",
                value = "Bytes of the catalogued data sets with an access within the look-back (90 days "
                        + "unless said) / all stored bytes; "
                        + "absent when nothing is stored.",
                french = "Ratio stockage vs utilisation active",
                direction = UP,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016; Laney 2017, Infonomics")
        Ratio activeUseRatio,

        @Definition(
                number = "5.3",
                value = "All stored bytes / bytes of the catalogued data sets with an access within the look-back; "
                        + "absent when none is active.",
                direction = DOWN,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016")
        Score storedToActiveRatio,

        @Definition(
                number = "5.3",
                value = "1 - active-use ratio: the share of the stored bytes that nothing read within the look-back; "
                        + "absent when nothing is stored.",
                direction = DOWN,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016 (dark data)")
        Ratio darkDataShare,

        @Definition(number = "5.4", value = "Which attributes matter to models.")
        AttributeUse attributes,

        @Definition(number = "5.5", value = "Where the data in use comes from, and how good it is.")
        Lineage lineage,

        @Definition(
                value = "Data sets with an access in the window that aren't in the catalogue, and so in no ratio; "
                        + "those that share a series (other, invalid, unspecified) count as one.",
                direction = DOWN,
                record = "the catalogue (stored bytes) and every access")
        Count unknownDatasets,

        @Definition("The same by data set.") @By("dataset") Map<String, DatasetMetrics> datasets,

        @Definition("What each model reads; empty when no access names its model.") @By("model")
        Map<String, ModelReads> models,

        @Definition("Sums since the start over the runs.") ProcessingTotals processingTotals,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        DataAssetsTotals totals) {
    public DataAssetsMetrics {
        datasets = Map.copyOf(datasets);
        models = Map.copyOf(models);
    }
}
