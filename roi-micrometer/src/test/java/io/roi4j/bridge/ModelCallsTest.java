package io.roi4j.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.InferenceTotals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModelCallsTest {
    private final Roi roi = StreamingRoi.builder().build();
    private final Initiative triage = roi.initiative("triage");
    private final ModelCalls calls = ModelCalls.into(triage);

    private static ModelCall call(String requestModel, String responseModel) {
        return call(requestModel, responseModel, "");
    }

    private static ModelCall call(String requestModel, String responseModel, String failure) {
        return new ModelCall(
                "openai", "chat", requestModel, responseModel, 1_000, failure, TokenCounts.of(10, 5, 4, 0, false));
    }

    private static InferenceTotals totals(Initiative initiative, String model) {
        return initiative.inferences().calculate().models().get(model).totals();
    }

    @Test
    @DisplayName("a call is an inference of the model that was asked for")
    void recorded() {
        calls.record(call("gpt", "gpt-2026-01-01"));
        calls.record(call("gpt", "", "IOException"));
        InferenceTotals gpt = totals(triage, "gpt");
        assertThat(gpt.succeeded().sum()).isEqualTo(1);
        assertThat(gpt.failed().sum()).isEqualTo(1);
        assertThat(gpt.inputTokens().sum()).isEqualTo(20);
        assertThat(gpt.outputTokens().sum()).isEqualTo(10);
        assertThat(gpt.cachedTokens().sum()).isEqualTo(8);
        assertThat(gpt.unpriced().sum()).isEqualTo(2);
        assertThat(calls.failures()).hasSize(1).containsEntry("IOException", 1L);
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    @DisplayName("without one, of the model that answered, else of an unspecified one")
    void names() {
        calls.record(call("", "gpt-2026-01-01"));
        calls.record(call("", ""));
        assertThat(triage.inferences().calculate().models()).containsOnlyKeys("gpt-2026-01-01", "unspecified");
    }

    @Test
    @DisplayName("the address of a model is cut to its end; control characters are refused")
    void oddNames() {
        String address = "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-3-5-sonnet-v2:0";
        calls.record(call(address, ""));
        calls.record(call("x".repeat(100) + "y".repeat(64), ""));
        calls.record(call("a\nb", ""));
        assertThat(triage.inferences().calculate().models())
                .containsOnlyKeys("us.anthropic.claude-3-5-sonnet-v2:0", "y".repeat(64));
        assertThat(roi.health().refused()).containsOnlyKeys(Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("a router says whose a call is, or nobody's")
    void routed() {
        ModelCalls routed =
                ModelCalls.routed(call -> call.requestModel().isEmpty() ? null : roi.initiative(call.provider()));
        routed.record(call("gpt", ""));
        routed.record(call("", "gpt", "IOException"));
        assertThat(totals(roi.initiative("openai"), "gpt").succeeded().sum()).isEqualTo(1);
        assertThat(routed.failures()).isEmpty();
        assertThat(triage.inferences().calculate().models()).isEmpty();
    }

    @Test
    @DisplayName("a router that throws harms nobody")
    void throwingRouter() {
        ModelCalls broken = ModelCalls.routed(call -> {
            throw new IllegalStateException("of the host");
        });
        broken.record(call("gpt", ""));
        broken.record(call("gpt", ""));
        assertThat(broken.failures()).isEmpty();
    }

    @Test
    @DisplayName("set-up fails at once")
    void setUp() {
        assertThatNullPointerException().isThrownBy(() -> ModelCalls.into(null)).withMessage("initiative");
        assertThatNullPointerException()
                .isThrownBy(() -> ModelCalls.routed(null))
                .withMessage("router");
    }

    @Test
    @DisplayName("what records nothing records nothing")
    void noop() {
        ModelCalls nowhere = ModelCalls.into(Roi.noop().initiative("triage"));
        nowhere.record(call("gpt", ""));
        assertThat(nowhere.failures()).isEmpty();
    }
}
