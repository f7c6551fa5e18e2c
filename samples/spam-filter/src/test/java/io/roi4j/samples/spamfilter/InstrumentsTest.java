package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Report;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    private final SimulatedClock clock = new SimulatedClock();

    @Test
    void theLastReportLacksNothingAlthoughReportsAreKeptForASecond() throws Exception {
        try (Instruments instruments = new Instruments(clock)) {
            Initiative initiative = instruments.roi().initiative("test");
            initiative.errorReduction().outcome(true);
            Report kept = instruments.roi().report();
            initiative.errorReduction().outcome(true);
            clock.advance(Duration.ofMinutes(1));
            Report last = instruments.reportSince(clock.instant());
            assertThat(last.generation()).isGreaterThan(kept.generation());
            assertThat(outcomes(last)).isEqualTo(2);
        }
    }

    @Test
    void afterCloseNothingIsRecordedOrScraped() {
        Instruments instruments = new Instruments(clock);
        Initiative initiative = instruments.roi().initiative("test");
        instruments.close();
        initiative.errorReduction().outcome(true);
        assertThat(outcomes(instruments.roi().report())).isZero();
        assertThat(instruments.scrape()).isEmpty();
    }

    private static long outcomes(Report report) {
        return report.entry("test", Cohort.AFTER)
                .orElseThrow()
                .metrics(ErrorReductionMetrics.class)
                .currentErrorRate()
                .observations();
    }
}
