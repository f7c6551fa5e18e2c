package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.DAY_SECONDS;
import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.absent;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static io.roi4j.impl.dataassets.Facts.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Inputs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DataAssetsTest {
    private static final Duration LOOK_BACK = DataAssetsFormulas.LOOK_BACK;

    private Instant now = NOW;
    private final StreamingRoi roi =
            StreamingRoi.builder().clock(() -> now).cap("dataset", 2).build();
    private final Initiative initiative = roi.initiative("x");
    private final DataAssetsCalculator room = initiative.dataAssets();

    @Nested
    class Catalogue {
        @Test
        void nothingToldIsNoData() {
            DataAssetsMetrics metrics = room.calculate();
            absent(metrics.accessFrequency(), Reason.NO_DATA);
            absent(metrics.neverAccessedShare(), Reason.NO_DATA);
            absent(metrics.accessGini(), Reason.NO_DATA);
            absent(metrics.activeUseRatio(), Reason.NO_DATA);
            absent(metrics.storedToActiveRatio(), Reason.NO_DATA);
            absent(metrics.darkDataShare(), Reason.NO_DATA);
            absent(metrics.unknownDatasets(), Reason.NO_DATA);
            assertThat(metrics.datasets()).isEmpty();
        }

        @Test
        void aDataSetThatWasOnlyLookedUpIsNotThere() {
            room.dataset("a");
            assertThat(room.calculate().datasets()).isEmpty();
        }

        @Test
        void accessesOfAnUncataloguedDataSetAreInNoRatio() {
            room.dataset("a").stored(daysAgo(1), 10);
            room.dataset("b").accessed(daysAgo(1), 7);
            DataAssetsMetrics metrics = room.calculate();
            assertThat(value(metrics.unknownDatasets())).isEqualTo(1);
            assertThat(value(metrics.accessFrequency())).isZero();
            assertThat(value(metrics.neverAccessedShare())).isEqualTo(1);
            absent(metrics.datasets().get("b").datasetAccessFrequency(), Reason.NOT_RECORDED);
            assertThat(metrics.datasets().get("b").accesses().sum()).isEqualTo(7);
            room.dataset("b").stored(1);
            assertThat(value(room.calculate().unknownDatasets())).isZero();
            assertThat(value(room.calculate().neverAccessedShare())).isEqualTo(0.5);
        }

        @Test
        void onlyUncataloguedDataSetsAreAnEmptyCatalogue() {
            room.dataset("b").accessed();
            DataAssetsMetrics metrics = room.calculate();
            absent(metrics.accessFrequency(), Reason.NO_DATA);
            absent(metrics.activeUseRatio(), Reason.NO_DATA);
            assertThat(value(metrics.unknownDatasets())).isEqualTo(1);
        }

        @Test
        void dataSetsOverTheCapShareASeriesThatIsInNoRatio() {
            for (String name : new String[] {"a", "b", "c", "d", "bad\nname"}) {
                room.dataset(name).stored(daysAgo(1), 100);
                room.dataset(name).accessed(daysAgo(1), 3);
            }
            DataAssetsMetrics metrics = room.calculate();
            assertThat(metrics.datasets()).containsOnlyKeys("a", "b", BoundedNames.OTHER);
            assertThat(metrics.datasets().get(BoundedNames.OTHER).accesses().sum())
                    .isEqualTo(6);
            assertThat(value(metrics.unknownDatasets())).isEqualTo(1);
            assertThat(value(metrics.accessFrequency()) * DAY_SECONDS).isCloseTo(3, within(1e-9));
            assertThat(metrics.accessFrequency().observations()).isEqualTo(6);
            assertThat(metrics.activeUseRatio().warnings()).contains(Warning.INCOMPLETE);
            assertThat(metrics.accessFrequency().warnings()).contains(Warning.INCOMPLETE);
        }
    }

    @Nested
    class Storage {
        @Test
        void nothingStoredIsAZeroDenominator() {
            room.dataset("a").stored(0);
            room.dataset("a").accessed();
            absent(room.calculate().activeUseRatio(), Reason.ZERO_DENOMINATOR);
            absent(room.calculate().storedToActiveRatio(), Reason.ZERO_DENOMINATOR);
            absent(room.calculate().darkDataShare(), Reason.ZERO_DENOMINATOR);
        }

        @Test
        void neverAccessedIsInactive() {
            room.dataset("a").stored(5);
            assertThat(value(room.calculate().activeUseRatio())).isZero();
            assertThat(value(room.calculate().darkDataShare())).isEqualTo(1);
            absent(room.calculate().storedToActiveRatio(), Reason.ZERO_DENOMINATOR);
        }

        @Test
        void theLookBackIsNinetyDaysWhateverTheWindow() {
            room.dataset("a").stored(5);
            room.dataset("a").accessed(daysAgo(90), 1);
            assertThat(value(room.calculate(Window.lastDays(1)).activeUseRatio()))
                    .isEqualTo(1);
            now = NOW.plusMillis(1);
            assertThat(value(room.calculate(Window.ALL).activeUseRatio())).isZero();
        }

        @Test
        void aLookBackLongerThanAllTimeTakesEveryAccess() {
            Map<String, DatasetTally> datasets = Map.of("a", Facts.dataset(5, 1, daysAgo(99)));
            Inputs<DataAssetsTally> inputs = Facts.inputs(new DataAssetsTally(daysAgo(10), datasets));
            assertThat(value(DataAssetsFormulas.activeUseRatio(inputs, ChronoUnit.FOREVER.getDuration())))
                    .isEqualTo(1);
            assertThat(value(DataAssetsFormulas.activeUseRatio(inputs, LOOK_BACK)))
                    .isZero();
        }

        @Test
        void theLatestSizeCounts() {
            DatasetRecorder a = room.dataset("a");
            a.stored(daysAgo(1), 100);
            a.stored(daysAgo(5), 900);
            a.stored(daysAgo(1), 300);
            a.stored(daysAgo(1), 200);
            a.accessed();
            room.dataset("b").stored(100);
            assertThat(value(room.calculate().activeUseRatio())).isEqualTo(0.75);
        }

        @Test
        void hugeSizesDoNotWrap() {
            room.dataset("a").stored(Long.MAX_VALUE);
            room.dataset("b").stored(Long.MAX_VALUE);
            room.dataset("b").accessed();
            assertThat(value(room.calculate().activeUseRatio())).isEqualTo(0.5);
            assertThat(value(room.calculate().storedToActiveRatio())).isEqualTo(2);
        }

        @Test
        void aCensusHasNoInterval() {
            room.dataset("a").stored(1);
            assertThat(room.calculate().activeUseRatio().estimate())
                    .isEqualTo(new Present(0, new NoInterval(Reason.NOT_APPLICABLE)));
        }
    }

    @Nested
    class Compared {
        @Test
        void withoutABaselineThereIsNoComparison() {
            room.dataset("a").stored(daysAgo(1), 1);
            var comparison = room.calculate().accessFrequency().comparison();
            assertThat(comparison.baseline().reason()).contains(Reason.NO_BASELINE);
            assertThat(room.calculate().activeUseRatio().comparison().baseline().reason())
                    .contains(Reason.NO_BASELINE);
        }

        @Test
        void aBaselineEndsWithItsLastFact() {
            DatasetRecorder before =
                    initiative.cohort(Cohort.BEFORE).dataAssets().dataset("a");
            before.stored(daysAgo(200), 100);
            before.accessed(daysAgo(150), 50);
            before.stored(daysAgo(100), 100);
            room.dataset("a").stored(daysAgo(10), 100);
            room.dataset("a").accessed(daysAgo(5), 100);
            DataAssetsMetrics metrics = room.calculate();

            var frequency = metrics.accessFrequency().comparison();
            assertThat(frequency.baseline().value().getAsDouble() * DAY_SECONDS).isCloseTo(0.5, within(1e-9));
            assertThat(frequency.relative().value().getAsDouble()).isCloseTo(10 / 0.5 - 1, within(1e-9));
            assertThat(frequency.relative().interval()).isPresent();
            assertThat(frequency.verdict()).isEqualTo(Verdict.BETTER);
            assertThat(frequency.label()).isEqualTo("cohort before");
            assertThat(frequency.observations()).isEqualTo(50);
            assertThat(metrics.datasets().get("a").datasetAccessFrequency().comparison())
                    .isEqualTo(frequency);

            // 50 days before its end it was read: within the look-back.
            var active = metrics.activeUseRatio().comparison();
            assertThat(active.baseline().value()).hasValue(1);
            assertThat(active.absolute().value()).hasValue(0);
            assertThat(active.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(metrics.neverAccessedShare().comparison().relative().reason())
                    .contains(Reason.ZERO_BASELINE);
        }
    }
}
