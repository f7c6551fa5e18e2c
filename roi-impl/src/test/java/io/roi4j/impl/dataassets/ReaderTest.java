package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which models read what, and whether what is of high value is read at all. */
class ReaderTest {
    private Instant now = Facts.NOW;
    private final StreamingRoi roi =
            StreamingRoi.builder().clock(() -> now).cap("model", 2).build();
    private final DataAssetsCalculator room = roi.initiative("x").dataAssets();

    @Test
    void eachDataSetKnowsItsReadersAndEachModelItsDataSets() {
        room.dataset("crm").stored(100);
        room.dataset("web").stored(100);
        room.dataset("crm").accessed("churn");
        room.dataset("crm").accessed("fraud");
        room.dataset("crm").accessed("fraud");
        room.dataset("web").accessed("fraud");
        DataAssetsMetrics metrics = room.calculate();
        assertThat(Sound.value(metrics.datasets().get("crm").readingModels())).isEqualTo(2);
        assertThat(Sound.value(metrics.datasets().get("web").readingModels())).isEqualTo(1);
        assertThat(metrics.models()).containsOnlyKeys("churn", "fraud");
        assertThat(Sound.value(metrics.models().get("fraud").datasetsRead())).isEqualTo(2);
        assertThat(metrics.models().get("fraud").modelAccesses().sum()).isEqualTo(3);
        assertThat(metrics.datasets().get("crm").accesses().sum()).isEqualTo(3);
        Sound.metrics(metrics);
    }

    @Test
    void accessesWithoutAModelLeaveTheReadersUnknown() {
        room.dataset("crm").stored(100);
        assertThat(Sound.value(room.calculate().datasets().get("crm").readingModels()))
                .isZero();
        room.dataset("crm").accessed();
        Sound.absent(room.calculate().datasets().get("crm").readingModels(), Reason.NOT_RECORDED);
        assertThat(room.calculate().models()).isEmpty();
        room.dataset("crm").accessed("churn");
        var readers = room.calculate().datasets().get("crm").readingModels();
        assertThat(Sound.value(readers)).isEqualTo(1);
        assertThat(readers.warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    void aReaderOfBeforeTheWindowIsNotCounted() {
        room.dataset("crm").stored(100);
        room.dataset("crm").accessed("churn");
        now = now.plus(Duration.ofDays(10));
        assertThat(Sound.value(
                        room.calculate(Window.lastDays(5)).datasets().get("crm").readingModels()))
                .isZero();
        assertThat(Sound.value(room.calculate(Window.lastDays(20))
                        .datasets()
                        .get("crm")
                        .readingModels()))
                .isEqualTo(1);
    }

    @Test
    void modelsOverTheCapCountAsOne() {
        room.dataset("crm").stored(100);
        for (String model : new String[] {"a", "b", "c", "d"}) {
            room.dataset("crm").accessed(model);
        }
        var readers = room.calculate().datasets().get("crm").readingModels();
        assertThat(Sound.value(readers)).isEqualTo(3);
        assertThat(readers.warnings()).containsExactly(Warning.INCOMPLETE);
        assertThat(room.calculate().models()).containsOnlyKeys("a", "b", BoundedNames.OTHER);
        assertThat(room.calculate().datasets().get("crm").accesses().sum()).isEqualTo(4);
    }

    @Test
    void bytesAddUpWhereTheyAreTold() {
        room.dataset("crm").accessed(Inference.UNKNOWN, 3, "churn", 500);
        room.dataset("crm").accessed(Inference.UNKNOWN, 1, "", 7);
        room.dataset("crm").accessed("fraud");
        assertThat(room.calculate().datasets().get("crm").bytesRead().sum()).isEqualTo(507);
        assertThat(room.calculate().datasets().get("crm").bytesRead().unit()).isEqualTo("By");
    }

    @Test
    void badModelsAndBytesChangeNothing() {
        room.dataset("crm").accessed("bad\nmodel");
        room.dataset("crm").accessed((String) null);
        room.dataset("crm").accessed(Inference.UNKNOWN, 1, "churn", -1);
        assertThat(roi.health().refused())
                .containsEntry(Reason.INVALID_INPUT, 2L)
                .containsEntry(Reason.OUT_OF_RANGE, 1L);
        assertThat(room.calculate().datasets()).isEmpty();
        assertThat(room.calculate().models()).isEmpty();
    }

    @Test
    void theCoverageIsOfDataSetsOfHighValueOnly() {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            room.dataset(name).stored(1);
        }
        Sound.absent(room.calculate().dataSetCoverage(), Reason.ZERO_DENOMINATOR);
        room.dataset("a").highValue();
        room.dataset("b").highValue();
        room.dataset("c").highValue();
        room.dataset("unstored").highValue();
        room.dataset("a").accessed();
        room.dataset("d").accessed();
        assertThat(Sound.value(room.calculate().dataSetCoverage())).isEqualTo(1 / 3.0);
        room.dataset("c").highValue(Facts.daysAgo(1), false);
        assertThat(Sound.value(room.calculate().dataSetCoverage())).isEqualTo(1 / 3.0);
        now = now.plusSeconds(1);
        room.dataset("c").highValue(Inference.UNKNOWN, false);
        assertThat(Sound.value(room.calculate().dataSetCoverage())).isEqualTo(0.5);
    }

    @Test
    void theCoverageNeedsACatalogue() {
        room.dataset("a").highValue();
        Sound.absent(room.calculate().dataSetCoverage(), Reason.NO_DATA);
    }
}
