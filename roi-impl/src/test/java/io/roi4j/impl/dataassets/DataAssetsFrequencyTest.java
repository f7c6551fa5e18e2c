package io.roi4j.impl.dataassets;

import static io.roi4j.impl.dataassets.Facts.DAY_SECONDS;
import static io.roi4j.impl.dataassets.Facts.NOW;
import static io.roi4j.impl.dataassets.Facts.absent;
import static io.roi4j.impl.dataassets.Facts.daysAgo;
import static io.roi4j.impl.dataassets.Facts.interval;
import static io.roi4j.impl.dataassets.Facts.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.impl.StreamingRoi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DataAssetsFrequencyTest {
    private Instant now = NOW;
    private final DataAssetsCalculator room =
            StreamingRoi.builder().clock(() -> now).build().initiative("x").dataAssets();

    @Test
    void noAccessIsARateOfZeroWithAnUpperLimit() {
        room.dataset("a").stored(daysAgo(10), 10);
        var rate = room.calculate().datasets().get("a").datasetAccessFrequency();
        assertThat(value(rate)).isZero();
        // -ln(0.025) / T: indicators.md 0.1
        assertThat(interval(rate).upper()).isCloseTo(-Math.log(0.025) / (10 * DAY_SECONDS), within(1e-15));
        assertThat(rate.warnings()).isEmpty();
    }

    @Test
    void noTimePassedIsAZeroDenominator() {
        room.dataset("a").stored(10);
        room.dataset("a").accessed();
        absent(room.calculate().accessFrequency(), Reason.ZERO_DENOMINATOR);
        absent(room.calculate().datasets().get("a").datasetAccessFrequency(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void aWindowCountsAndDividesByWholeDays() {
        room.dataset("a").stored(daysAgo(100), 10);
        room.dataset("a").accessed(daysAgo(2.4), 5);
        room.dataset("a").accessed(daysAgo(2.6), 1_000);
        // Two days before noon of the 11th touch the whole of the 9th, which began 2.5 days ago.
        var rate = room.calculate(Window.lastDays(2)).accessFrequency();
        assertThat(value(rate) * DAY_SECONDS).isCloseTo(5 / 2.5, within(1e-9));
        assertThat(rate.observations()).isEqualTo(5);
        assertThat(rate.warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
    }

    @Test
    void anAccessBeforeTheFirstSizeShowsThatTheDataSetWasThere() {
        room.dataset("a").accessed(daysAgo(8), 16);
        room.dataset("a").stored(10);
        assertThat(value(room.calculate().accessFrequency()) * DAY_SECONDS).isCloseTo(2, within(1e-9));
    }

    @Test
    void aWindowBeyondTheMemoryWarnsOnceSomethingIsForgotten() {
        room.dataset("a").stored(daysAgo(300), 10);
        room.dataset("a").accessed(daysAgo(300), 3);
        Window tenYears = Window.lastDays(3_650);
        assertThat(value(room.calculate(tenYears).accessFrequency()) * DAY_SECONDS)
                .isCloseTo(3 / 300.0, within(1e-9));
        assertThat(room.calculate(tenYears).neverAccessedShare().warnings()).isEmpty();
        now = NOW.plus(200, ChronoUnit.DAYS);
        assertThat(room.calculate(tenYears).accessFrequency().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(room.calculate(tenYears).neverAccessedShare().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(value(room.calculate(tenYears).accessFrequency())).isZero();
        assertThat(room.calculate(Window.ALL).accessFrequency().observations()).isEqualTo(3);
    }

    @Test
    void theLongestWindowIsNoTrouble() {
        room.dataset("a").stored(daysAgo(10), 10);
        assertThat(value(room.calculate(Window.lastDays(365_250)).accessFrequency()))
                .isZero();
    }

    @Test
    void hugeCountsHaveNoIntervalButAValue() {
        room.dataset("a").stored(daysAgo(10), 10);
        room.dataset("a").accessed(daysAgo(10), DatasetSeries.MOST_TIMES);
        var rate = room.calculate().accessFrequency();
        assertThat(rate.estimate())
                .isEqualTo(new Present(1e12 / (10 * DAY_SECONDS), new NoInterval(Reason.NON_CONVERGED)));
    }

    @Test
    void noAccessAtAllHasNoGini() {
        room.dataset("a").stored(1);
        absent(room.calculate().accessGini(), Reason.ZERO_DENOMINATOR);
    }
}
