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
 * whole of every day that it touches, and so does the time by which a frequency is divided.
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
                number = "5.3",
                value = "Bytes of the catalogued data sets with an access in the last 90 days / all stored bytes; "
                        + "absent when nothing is stored.",
                french = "Ratio stockage vs utilisation active",
                direction = UP,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016; Laney 2017, Infonomics")
        Ratio activeUseRatio,

        @Definition(
                number = "5.3",
                value = "All stored bytes / bytes of the catalogued data sets with an access in the last 90 days; "
                        + "absent when none is active.",
                direction = DOWN,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016")
        Score storedToActiveRatio,

        @Definition(
                number = "5.3",
                value = "1 - active-use ratio: the share of the stored bytes that nothing read in the last 90 days; "
                        + "absent when nothing is stored.",
                direction = DOWN,
                record = "stored bytes and every access",
                source = "Veritas Databerg 2016 (dark data)")
        Ratio darkDataShare,

        @Definition(
                value = "Data sets with an access in the window that aren't in the catalogue, and so in no ratio; "
                        + "those that share a series (other, invalid, unspecified) count as one.",
                direction = DOWN,
                record = "the catalogue (stored bytes) and every access")
        Count unknownDatasets,

        @Definition("The same by data set.") @By("dataset") Map<String, DatasetMetrics> datasets) {
    public DataAssetsMetrics {
        datasets = Map.copyOf(datasets);
    }
}
