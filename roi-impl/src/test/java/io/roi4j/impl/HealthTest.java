package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Initiative;
import io.roi4j.Report;
import io.roi4j.Window;
import io.roi4j.impl.price.Lists;
import io.roi4j.impl.price.PriceList;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the library says of itself. Refusals and overflows: see the tests of each. */
class HealthTest {
    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().build();
    private final Initiative triage = roi.initiative("triage");

    @Test
    void nothingIsSaidAtFirst() {
        assertThat(roi.health()).isEqualTo(new Health(Map.of(), Map.of()));
    }

    @Test
    void inferencesWithoutACostAreCounted() {
        triage.inferences("gpt").succeeded(1);
        triage.cohort(Cohort.BEFORE).inferences("old").succeeded(1);
        triage.inferences("gpt").record(-1, 1, true, true, 1, 1, 1, 5, 1, 1);
        assertThat(roi.health().unpriced()).isEqualTo(2);
        assertThat(roi.report().health().unpriced()).isEqualTo(2);
    }

    @Test
    void whatFallsSilentForAWindowIsStale() {
        triage.errorReduction().outcome(true);
        triage.cohort(Cohort.BEFORE).errorReduction().outcome(true);
        triage.inferences("gpt").succeeded(1);
        triage.dataAssets().declareSource("crm");
        clock.pass(Duration.ofDays(30));
        assertThat(roi.health().stale()).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        assertThat(roi.health().stale()).isEqualTo(Map.of("error-reduction", 2L, "inference", 1L));
        triage.errorReduction().outcome(true);
        assertThat(roi.report().health().stale()).isEqualTo(Map.of("error-reduction", 1L, "inference", 1L));
    }

    /** The first looks at the clock, the second goes by the time that the first saw. */
    @Test
    void whoRecordsByTheTimeOfAnotherIsHeardToo() throws Exception {
        try (StreamingRoi live =
                StreamingRoi.builder().window(Window.last(Duration.ofMillis(1))).build()) {
            live.initiative("first").inferences("gpt").succeeded(1);
            live.initiative("second").inferences("gpt").succeeded(1);
            for (int i = 0; i < 500 && !live.health().stale().containsValue(2L); i++) {
                Thread.sleep(10);
            }
            assertThat(live.health().stale()).isEqualTo(Map.of("inference", 2L));
        }
    }

    @Test
    void expiredPricesAreCounted() {
        PriceList list = Lists.csv("""
                model,input,currency,valid_from,valid_to,source
                old,1,EUR,,2026-10-31,"contract
                of 2025"
                new,1,EUR,,,contract
                """);
        StreamingRoi[] priced = new StreamingRoi[1];
        String told = Logs.of(() -> priced[0] = clock.roi().prices(list).build());
        assertThat(priced[0].health().expiredPrices()).isEqualTo(1);
        assertThat(told).contains("contract\\u000aof").hasLineCount(1);
    }

    @Test
    void theLastReportIsTold() {
        Report report = roi.report();
        Health.Calculation last = roi.health().lastReport().orElseThrow();
        assertThat(last.asOf()).isEqualTo(report.asOf());
        assertThat(last.took()).isEqualTo(Duration.ofSeconds(2));
        assertThat(report.health().lastReport()).contains(last);
    }
}
