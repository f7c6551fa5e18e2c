package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.price.Lists;
import io.roi4j.impl.price.PriceList;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PriceWatchTest {
    private static final PriceList LIST = Lists.csv("""
            model,input,currency,valid_from,valid_to,source
            old,1,EUR,,2026-10-31,contract of 2025
            old,1,EUR,,2024-10-31,contract of 2024
            new,1,EUR,,2026-11-02,contract of 2026
            ever,1,EUR,,,contract
            """.replace("old,1,EUR,,2026", "old,1,EUR,2024-11-01,2026"));

    private final TestClock clock = new TestClock();

    @Test
    void anExpiredListWarnsAtStartAndOnce() {
        StreamingRoi[] roi = new StreamingRoi[1];
        assertThat(Logs.of(() -> roi[0] = clock.roi().prices(LIST).build()))
                .contains("WARN", "1 of 3 models have expired", "old until 2026-11-01T00:00:00Z, contract of 2025")
                .hasLineCount(1);
        assertThat(Logs.of(() -> roi[0].report())).isEmpty();
    }

    @Test
    void oneThatExpiresMeanwhileWarnsWhenSomebodyReads() {
        StreamingRoi[] roi = new StreamingRoi[1];
        Logs.of(() -> roi[0] = clock.roi().prices(LIST).build());
        clock.pass(Duration.ofDays(2));
        assertThat(Logs.of(() -> roi[0].initiative("triage").inferences("new").succeeded(1, 1, 1)))
                .isEmpty();
        assertThat(Logs.of(() -> roi[0].report()))
                .contains("2 of 3", "new until 2026-11-03")
                .hasLineCount(1);
        assertThat(Logs.of(() -> roi[0].report())).isEmpty();
    }

    @Test
    void withoutAListThereIsNothingToSay() {
        assertThat(Logs.of(() -> clock.roi().build().report())).isEmpty();
    }
}
