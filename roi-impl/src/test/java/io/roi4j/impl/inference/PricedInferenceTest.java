package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Initiative;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.price.Lists;
import io.roi4j.impl.price.PriceListException;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.inference.InferenceTotals;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With a list of prices")
class PricedInferenceTest {
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private final StreamingRoi.Builder builder =
            StreamingRoi.builder().clock(() -> now).window(Window.lastDays(90)).cap("model", 3);
    private final StreamingRoi roi = builder.prices(Lists.csv("""
                    model,input,output,cached,batch_input,batch_output,currency,valid_from,valid_to,source
                    gpt,2,4,,1,2,USD,2026-01-01,2026-03-31,invented
                    gpt,3,5,,,,USD,2026-04-01,,invented
                    claude*,3,15,0.3,,,USD,,,invented
                    local*,0,0,,,,USD,,,invented
                    """)).build();
    private final Initiative triage = roi.initiative("triage");
    private final InferenceRecorder gpt = triage.inferences("gpt");

    private Amount cost() {
        return triage.scalability().calculate().costPerInference();
    }

    private InferenceTotals totals(String model) {
        return triage.inferences().calculate().models().get(model).totals();
    }

    @Test
    @DisplayName("tokens without a cost are priced, and the cost is declared")
    void priced() {
        gpt.succeeded(1_000, 500_000, 250_000);
        assertThat(Sound.value(cost())).isEqualTo(2);
        assertThat(cost().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(cost().warnings()).doesNotContain(Warning.INCOMPLETE);
    }

    @Test
    @DisplayName("a cost that the host tells counts, with the provenance that it tells")
    void told() {
        Calls.priced(gpt, true, 7_000_000_000_000L);
        assertThat(Sound.value(cost())).isEqualTo(7);
        assertThat(cost().provenance()).isEqualTo(Provenance.MEASURED);
        Calls.priced(
                gpt.withProvenance(Provenance.REPORTED, Provenance.MEASURED, Provenance.MEASURED),
                true,
                7_000_000_000_000L);
        assertThat(cost().provenance()).isEqualTo(Provenance.REPORTED);
        Calls.unbilled(gpt, true);
        assertThat(Sound.value(cost())).isEqualTo(14.0 / 3);
    }

    @Test
    @DisplayName("an old inference keeps the price of its time")
    void dated() {
        gpt.succeeded(1_000, 1_000_000, 0);
        now = Instant.parse("2026-04-01T00:00:00Z");
        gpt.succeeded(1_000, 1_000_000, 0);
        record(gpt, Instant.parse("2026-03-31T23:59:59Z").toEpochMilli(), 1_000_000);
        assertThat(totals("gpt").cost().sum()).isEqualTo(2 + 3 + 2);
    }

    @Test
    @DisplayName("no price: unpriced, never 0, and the cost says that it is incomplete; the sums say by how many")
    void unpriced() {
        InferenceRecorder other = triage.inferences("unheard-of");
        other.succeeded(1_000, 10, 10);
        Sound.absent(cost(), Reason.UNKNOWN_PRICE);
        gpt.succeeded(1_000, 1_000_000, 0);
        record(gpt, Instant.parse("2025-12-31T23:59:59Z").toEpochMilli(), 1_000_000);
        gpt.succeeded(1_000);
        gpt.failed(1_000);
        assertThat(Sound.value(cost())).isEqualTo(2);
        assertThat(cost().observations()).isEqualTo(1);
        assertThat(cost().warnings()).contains(Warning.INCOMPLETE);
        assertThat(Sound.value(triage.inferences().calculate().unpricedShare())).isEqualTo(4.0 / 5);
        assertThat(Sound.value(triage.inferences().calculate().unpricedInferences()))
                .isEqualTo(4);
        assertThat(totals("gpt").unpriced().sum()).isEqualTo(3);
        assertThat(totals("gpt").priced().sum()).isEqualTo(1);
        assertThat(totals("unheard-of").unpriced().sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("a model that costs nothing is priced at 0, whatever it read")
    void free() {
        triage.inferences("local-1").succeeded(1_000);
        assertThat(Sound.value(cost())).isZero();
        assertThat(cost().provenance()).isEqualTo(Provenance.DECLARED);
    }

    @Test
    @DisplayName("where a discount may hide, the cost is estimated")
    void estimated() {
        InferenceRecorder claude = triage.inferences("claude-x");
        claude.record(UNKNOWN, 1, true, true, 1_000_000, 0, 1_000_000, UNKNOWN, UNKNOWN, UNKNOWN);
        assertThat(Sound.value(cost())).isCloseTo(0.3, within(1e-12));
        assertThat(cost().provenance()).isEqualTo(Provenance.DECLARED);
        claude.succeeded(1_000, 1_000_000, 0);
        assertThat(Sound.value(cost())).isCloseTo(3.3 / 2, within(1e-12));
        assertThat(cost().provenance()).isEqualTo(Provenance.ESTIMATED);
    }

    @Test
    @DisplayName("a batch has its own price")
    void batch() {
        gpt.batched().succeeded(1_000, 1_000_000, 0);
        assertThat(Sound.value(cost())).isEqualTo(1);
        now = Instant.parse("2026-04-01T00:00:00Z");
        gpt.batched().succeeded(1_000, 1_000_000, 0);
        assertThat(totals("gpt").unpriced().sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("tokens put into a cache have their price; a bad number of them is refused")
    void cacheWrites() {
        StreamingRoi writing = builder.prices(Lists.csv("""
                        model,input,output,cached,cache_write,currency,source
                        *,3,15,0.3,3.75,USD,invented
                        """)).build();
        InferenceRecorder claude = writing.initiative("triage").inferences("claude");
        write(claude, 1_000_000, 200_000, 800_000);
        write(claude, 1_000_000, UNKNOWN, 1_000_000);
        assertThat(writing.initiative("triage")
                        .inferences()
                        .calculate()
                        .models()
                        .get("claude")
                        .totals()
                        .cost()
                        .sum())
                .isCloseTo(0.06 + 3 + 3.75, within(1e-12));
        assertThat(writing.health().refused()).isEmpty();
        write(claude, 1_000_000, 200_001, 800_000);
        assertThat(writing.health().refused()).containsOnlyKeys(Reason.INVALID_INPUT);
        write(claude, 1_000_000, 0, -1);
        assertThat(writing.health().refused()).containsEntry(Reason.OUT_OF_RANGE, 1L);
    }

    @Test
    @DisplayName("a model over the cap keeps its own price")
    void overTheCap() {
        triage.inferences("a");
        triage.inferences("b");
        triage.inferences("claude-late").succeeded(1_000, 1_000_000, 0);
        assertThat(totals("other").cost().sum()).isEqualTo(3);
    }

    @Test
    @DisplayName("bad numbers are refused as without a list, and nothing is thrown")
    void refused() {
        gpt.succeeded(-1, 1, 1);
        gpt.succeeded(1, -5, 1);
        gpt.succeeded(1, 1, -5);
        gpt.record(UNKNOWN, 1, true, true, 1, 1, 2, UNKNOWN, UNKNOWN, UNKNOWN);
        gpt.withProvenance(null, Provenance.MEASURED, Provenance.MEASURED);
        assertThat(roi.health().refused())
                .containsEntry(Reason.NEGATIVE_DURATION, 1L)
                .containsEntry(Reason.OUT_OF_RANGE, 2L)
                .containsEntry(Reason.INVALID_INPUT, 2L);
        assertThat(triage.inferences().calculate().failedShare().observations()).isZero();
    }

    @Test
    @DisplayName("pricing allocates nothing")
    void noGarbage() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (StreamingRoi live = StreamingRoi.builder()
                .prices(Lists.csv("model,input,currency,valid_to,source\n*,1,USD,2020-01-01,s\ngpt*,2,USD,,s\n"))
                .build()) {
            InferenceRecorder recorder = live.initiative("triage").inferences("gpt-x");
            recorder.succeeded(1, 1, UNKNOWN);
            int calls = 100_000;
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < calls; i++) {
                recorder.succeeded(1, 1, UNKNOWN);
            }
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            // The smallest object has 16; a minute that is over has some hundreds.
            assertThat(bytes).isLessThan(8L * calls);
            var totals = live.initiative("triage")
                    .inferences()
                    .calculate()
                    .models()
                    .get("gpt-x")
                    .totals();
            assertThat(totals.priced().sum()).isEqualTo(calls + 1);
        }
    }

    @Test
    @DisplayName("a cost beyond all bounds is unknown, not wrong")
    void beyond() {
        gpt.succeeded(1, Long.MAX_VALUE, 1);
        assertThat(totals("gpt").unpriced().sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("a list in another currency fails at start")
    void currency() {
        assertThatThrownBy(() -> builder.currency("EUR").build())
                .isInstanceOf(PriceListException.class)
                .hasMessage("prices, line 2: currency: is USD where the library's currency is EUR");
    }

    private static void record(InferenceRecorder recorder, long at, long input) {
        recorder.record(at, 1_000, true, true, input, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    private static void write(InferenceRecorder recorder, long input, long cached, long written) {
        recorder.record(UNKNOWN, 1_000, true, true, input, 0, cached, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, written);
    }
}
