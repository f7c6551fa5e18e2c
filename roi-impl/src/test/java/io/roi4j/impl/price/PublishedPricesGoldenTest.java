package io.roi4j.impl.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceRecorder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Published list prices")
class PublishedPricesGoldenTest {
    private static final PriceList LIST = PriceList.read(Path.of("src/test/resources/prices/published.csv"));
    private static final long UNKNOWN = Inference.UNKNOWN;

    /**
     * "Prompt Caching in the API", OpenAI, 1 October 2024: its table of prices and its example of a usage, 2006 prompt tokens of
     * which 1920 cached, 300 completion tokens. bc: (86*2.50+1920*1.25+300*10)/1000000 is .005615
     */
    @Test
    @DisplayName("OpenAI's own example of a cached prompt")
    void cachedPrompt() {
        assertThat(cost("gpt-4o-2024-08-06", "2024-10-01T00:00:00Z", false, 2_006, 300, 1_920, 0))
                .isEqualByComparingTo("0.005615");
        // The day before there was no discount. bc: (2006*2.50+300*10)/1000000 is .008015
        assertThat(cost("gpt-4o-2024-08-06", "2024-09-30T23:59:59Z", false, 2_006, 300, 1_920, 0))
                .isEqualByComparingTo("0.008015");
        // bc: (86*.15+1920*.075+300*.60)/1000000 is .0003369
        assertThat(cost("gpt-4o-mini-2024-07-18", "2024-10-01T00:00:00Z", false, 2_006, 300, 1_920, 0))
                .isEqualByComparingTo("0.0003369");
    }

    /**
     * "Prompt caching with Claude", Anthropic, 14 August 2024: writing costs 25 % more than reading, what is cached a tenth.
     * A book of 100,000 tokens is put into the cache, then asked about. bc: (100000*3.75+50*3+500*15)/1000000 is .38265,
     * (100000*.30+50*3+500*15)/1000000 is .03765; in a batch at half the price (100050*1.50+500*7.50)/1000000 is .153825
     */
    @Test
    @DisplayName("Anthropic's chat with a book")
    void chatWithABook() {
        String model = "claude-3-5-sonnet-20241022";
        assertThat(cost(model, "2024-11-01T00:00:00Z", false, 100_050, 500, 0, 100_000))
                .isEqualByComparingTo("0.38265");
        assertThat(cost(model, "2024-11-01T00:00:00Z", false, 100_050, 500, 100_000, 0))
                .isEqualByComparingTo("0.03765");
        assertThat(cost(model, "2024-11-01T00:00:00Z", true, 100_050, 500, 0, 0))
                .isEqualByComparingTo("0.153825");
    }

    /** Through the public API. */
    private static BigDecimal cost(
            String model, String time, boolean batch, long input, long output, long cached, long written) {
        StreamingRoi roi = StreamingRoi.builder()
                .clock(() -> Instant.parse(time))
                .prices(LIST)
                .build();
        InferenceRecorder recorder = roi.initiative("golden").inferences(model);
        (batch ? recorder.batched() : recorder)
                .record(UNKNOWN, 1, true, true, input, output, cached, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, written);
        return BigDecimal.valueOf(roi.initiative("golden")
                .inferences()
                .calculate()
                .models()
                .get(model)
                .totals()
                .cost()
                .sum());
    }
}
