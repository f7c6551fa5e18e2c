package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.DAY_SECONDS;
import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static io.roi4j.impl.dataassets.Facts.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataAssetsRefusalTest {
    private final StreamingRoi roi =
            StreamingRoi.builder().clock(InstantSource.fixed(NOW)).build();
    private final DataAssetsCalculator room = roi.initiative("x").dataAssets();

    @Test
    void whatCannotBeTrueIsCountedAndChangesNothing() {
        DatasetRecorder a = room.dataset("a");
        a.stored(-1);
        a.accessed(Inference.UNKNOWN, 0);
        a.accessed(Inference.UNKNOWN, -1);
        a.accessed(Inference.UNKNOWN, Long.MAX_VALUE);
        a.stored(NOW.plusSeconds(301).toEpochMilli(), 1);
        a.accessed(Long.MAX_VALUE, 1);
        a.stored(daysAgo(402), 1);
        a.accessed(-5, 1);
        assertThat(roi.health().refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 6L, Reason.TOO_OLD, 2L));
        assertThat(room.calculate().datasets()).isEmpty();
    }

    @Test
    void runsAndChecksThatCannotBeTrueAreRefused() {
        room.processed(-1, 1);
        room.processed(1, Long.MIN_VALUE);
        room.processed(1_000_000_000_000_000_001L, 1);
        room.processed(1, Long.MAX_VALUE);
        room.processed(NOW.plusSeconds(301).toEpochMilli(), 1, 1);
        room.processed(daysAgo(402), 1, 1);
        room.qualityChecked(Inference.UNKNOWN, -1, 5);
        room.qualityChecked(Inference.UNKNOWN, 6, 5);
        room.qualityChecked(Inference.UNKNOWN, 0, 0);
        room.qualityChecked(Inference.UNKNOWN, 0, 1_000_000_000_001L);
        room.qualityChecked(Long.MAX_VALUE, 0, 1);
        assertThat(roi.health().refused())
                .isEqualTo(Map.of(Reason.NEGATIVE_DURATION, 2L, Reason.OUT_OF_RANGE, 8L, Reason.TOO_OLD, 1L));
        assertThat(room.calculate().totals().runs().sum()).isZero();
        assertThat(room.calculate().totals().qualityChecks().sum()).isZero();
    }

    @Test
    void factsThatAreMissingOrOfTheFutureAreRefused() {
        Instant future = NOW.plusSeconds(301);
        room.attributesAvailable(null);
        room.modelAttributes(null);
        room.lineageTraced(null);
        room.lineageAudited(null);
        room.declareSource(null);
        room.declareSource(" ");
        room.declareSource("x".repeat(401));
        room.attributesAvailable(new AttributesAvailable("crm", future, Set.of("a")));
        room.modelAttributes(new ModelAttributes("churn", future, Map.of()));
        room.lineageTraced(new LineageTraced("etl", "crm", future, Map.of()));
        room.lineageAudited(new LineageAudited("churn", future, 1, 1, true));
        assertThat(roi.health().refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 7L, Reason.OUT_OF_RANGE, 4L));
        assertThat(room.calculate()
                        .attributes()
                        .availableAttributes()
                        .estimate()
                        .reason())
                .contains(Reason.NO_DATA);
        assertThat(room.calculate().lineage().lineageCoverage().estimate().reason())
                .contains(Reason.NO_DATA);
    }

    @Test
    void settingsThatMakeNoSenseChangeNothing() {
        room.dataset("a").stored(1);
        room.dataset("a").accessed(daysAgo(89), 1);
        room.activeWithin(null);
        room.activeWithin(Duration.ZERO);
        room.activeWithin(Duration.ofDays(-1));
        room.activeWithin(Duration.ofSeconds(Long.MAX_VALUE));
        room.importanceThreshold(0);
        room.importanceThreshold(-1);
        room.importanceThreshold(1.01);
        room.importanceThreshold(Double.NaN);
        room.importanceThreshold(Double.POSITIVE_INFINITY);
        assertThat(roi.health().refused())
                .isEqualTo(Map.of(Reason.INVALID_INPUT, 1L, Reason.OUT_OF_RANGE, 6L, Reason.NON_FINITE_INPUT, 2L));
        assertThat(value(room.calculate().activeUseRatio())).isEqualTo(1);
        room.activeWithin(Duration.ofDays(30));
        assertThat(value(room.calculate().activeUseRatio())).isZero();
    }

    @Test
    void moreSourcesThanThereIsRoomForAreRefused() {
        for (int i = 0; i < AttributeLog.SOURCES; i++) {
            room.declareSource("s" + i);
        }
        room.declareSource("s1");
        assertThat(roi.health().refused()).isEmpty();
        room.declareSource("one more");
        assertThat(roi.health().refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 1L));
    }

    @Test
    void aLittleAheadAndFourHundredDaysBackAreTaken() {
        DatasetRecorder a = room.dataset("a");
        a.stored(NOW.plusSeconds(300).toEpochMilli(), 1);
        a.accessed(daysAgo(400), 1);
        assertThat(roi.health().refused()).isEmpty();
        assertThat(value(room.calculate(Window.lastDays(400)).accessFrequency()) * DAY_SECONDS)
                .isCloseTo(1 / 400.0, within(1e-9));
    }

    @Test
    void nothingIsTakenOnceClosed() {
        DatasetRecorder a = room.dataset("a");
        roi.close();
        a.stored(1);
        a.accessed();
        a.highValue();
        room.processed(-1, 1);
        room.processed(1, 1);
        room.qualityChecked(true);
        room.attributesAvailable(null);
        room.modelAttributes(ModelAttributes.of("churn", NOW, Set.of(new Attribute("crm", "a"))));
        room.openLineage(Map.of());
        room.declareSource(null);
        room.activeWithin(Duration.ZERO);
        room.importanceThreshold(7);
        assertThat(room.calculate().datasets()).isEmpty();
        assertThat(room.calculate().totals().runs().sum()).isZero();
        assertThat(room.calculate().totals().qualityChecks().sum()).isZero();
        assertThat(room.calculate().attributes().unknownAttributes().value()).isEmpty();
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    void whatIsToldOfANullNameIsRefused() {
        room.dataset(null).accessed();
        assertThat(room.calculate().datasets()).isEmpty();
        // The look-up and the access.
        assertThat(roi.health().refused()).containsOnly(Map.entry(Reason.INVALID_INPUT, 2L));
    }
}
