package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Total;
import io.roi4j.Window;
import io.roi4j.dataassets.ProcessingTotals;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.RatioOfSums;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessingTotalsTest {
    private static final long SECOND = 1_000_000_000;
    private final Live live = new Live();

    private void run(long retrieval, long processing) {
        live.after().dataAssets().processed(live.millis(), retrieval * SECOND, processing * SECOND);
    }

    private ProcessingTotals totals() {
        return live.after().dataAssets().calculate().processingTotals();
    }

    private static Total squares(double sum) {
        return new Total(sum, "s2");
    }

    @Test
    @DisplayName("runs of 1 + 3 and 2 + 2 s on one day, and of 3 + 5 s on another")
    void byHand() {
        run(1, 3);
        run(2, 2);
        live.passDays(1);
        run(3, 5);
        live.passDays(100);
        ProcessingTotals found = totals();
        assertThat(found.retrievalWithin())
                .containsEntry("1.073741824", Total.count(1))
                .containsEntry("2.147483648", Total.count(2))
                .containsEntry("3.221225472", Total.count(3))
                .containsEntry("+Inf", Total.count(3));
        assertThat(found.processingWithin())
                .containsEntry("2.147483648", Total.count(1))
                .containsEntry("3.221225472", Total.count(2))
                .containsEntry("4.294967296", Total.count(2))
                .containsEntry("6.442450944", Total.count(3));
        assertThat(found.runWithin())
                .containsEntry("3.221225472", Total.count(0))
                .containsEntry("4.294967296", Total.count(2))
                .containsEntry("8.589934592", Total.count(3));
        assertThat(found.retrievalSquares()).isEqualTo(squares(3 * 3 + 3 * 3));
        assertThat(found.retrievalTimesRun()).isEqualTo(squares(3 * 8 + 3 * 8));
        assertThat(found.runSquares()).isEqualTo(squares(8 * 8 + 8 * 8));
        assertThat(found.runClusters()).isEqualTo(Total.count(2));
    }

    @Test
    void withoutRunsThereAreNone() {
        assertThat(totals())
                .isEqualTo(new ProcessingTotals(
                        Map.of(), Map.of(), Map.of(), squares(0), squares(0), squares(0), Total.count(0)));
    }

    @Test
    @DisplayName("they give the limits that one instance has: Cochran 1977, chapter 6")
    void theLimitsFollow() {
        for (int day = 0; day < 15; day++) {
            run(20 + day % 4, 30 + day % 3);
            live.passDays(1);
        }
        var metrics = live.after().dataAssets().calculate(Window.ALL);
        ProcessingTotals found = metrics.processingTotals();
        CoMoments fleet = CoMoments.ofSums(
                (long) found.runClusters().sum(),
                metrics.totals().retrievalTime().sum(),
                metrics.totals().retrievalTime().sum()
                        + metrics.totals().processingTime().sum(),
                found.retrievalSquares().sum(),
                found.runSquares().sum(),
                found.retrievalTimesRun().sum());
        Interval own =
                metrics.processing().retrievalShare().estimate().interval().orElseThrow();
        Interval pooled = RatioOfSums.delta(fleet, 0.95).interval().orElseThrow();
        assertThat(pooled.lower()).isCloseTo(own.lower(), within(1e-9));
        assertThat(pooled.upper()).isCloseTo(own.upper(), within(1e-9));
    }
}
