package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.DAY_SECONDS;
import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static io.roi4j.impl.dataassets.Facts.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import java.time.InstantSource;
import java.util.Map;
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
        assertThat(room.calculate().datasets()).isEmpty();
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
