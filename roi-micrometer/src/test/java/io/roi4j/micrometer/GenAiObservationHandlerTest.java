package io.roi4j.micrometer;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.roi4j.Initiative;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import io.roi4j.impl.StreamingRoi;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenAiObservationHandlerTest {
    private static final String NAME = "gen_ai.client.operation";

    private final List<ModelCall> told = new ArrayList<>();
    private long nanos = 7;
    private final ModelCalls calls = ModelCalls.routed(call -> {
        told.add(call);
        return null;
    });
    private final ObservationRegistry registry = ObservationRegistry.create();

    GenAiObservationHandlerTest() {
        registry.observationConfig().observationHandler(new GenAiObservationHandler(calls, () -> nanos));
    }

    private Observation observation(String name, Map<String, String> keys) {
        Observation observation = Observation.createNotStarted(name, registry);
        keys.forEach(observation::highCardinalityKeyValue);
        return observation;
    }

    private ModelCall observed(Map<String, String> keys) {
        observation(NAME, keys).observe(() -> nanos += 1_000);
        assertThat(told).hasSize(1);
        return told.remove(0);
    }

    @Test
    @DisplayName("the old keys")
    void oldKeys() {
        ModelCall call = observed(Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.system", "openai",
                "gen_ai.request.model", "gpt-4o",
                "gen_ai.response.model", "gpt-4o-2024-08-06",
                "gen_ai.usage.prompt_tokens", "2006",
                "gen_ai.usage.completion_tokens", "300"));
        assertThat(call)
                .isEqualTo(new ModelCall(
                        "openai",
                        "chat",
                        "gpt-4o",
                        "gpt-4o-2024-08-06",
                        1_000,
                        "",
                        new TokenCounts(2_006, 300, UNKNOWN, UNKNOWN)));
    }

    @Test
    @DisplayName("the new keys, which count before the old ones")
    void newKeys() {
        ModelCall call = observed(Map.of(
                "gen_ai.operation.name", "generate_content",
                "gen_ai.provider.name", "gcp.gemini",
                "gen_ai.system", "gemini",
                "gen_ai.request.model", "gemini-x",
                "gen_ai.usage.input_tokens", "2006",
                "gen_ai.usage.prompt_tokens", "1",
                "gen_ai.usage.output_tokens", "300",
                "gen_ai.usage.cache_read.input_tokens", "1920",
                "gen_ai.usage.cache_creation.input_tokens", "6"));
        assertThat(call.provider()).isEqualTo("gcp.gemini");
        assertThat(call.operation()).isEqualTo("generate_content");
        assertThat(call.responseModel()).isEmpty();
        assertThat(call.tokens()).isEqualTo(new TokenCounts(2_006, 300, 1_920, 6));
    }

    @Test
    @DisplayName("bare keys of tokens")
    void bareKeys() {
        ModelCall call = observed(Map.of(
                "input_tokens", "10",
                "output_tokens", "5",
                "cache_read_input_tokens", "4",
                "cache_creation_input_tokens", "3"));
        assertThat(call.tokens()).isEqualTo(new TokenCounts(10, 5, 4, 3));
    }

    @Test
    @DisplayName("Anthropic's input leaves the cache out under the old key and has it under the new one")
    void countedApart() {
        Map<String, String> tokens = Map.of("input_tokens", "1000", "cache_read_input_tokens", "400");
        Map<String, String> before = new HashMap<>(tokens);
        before.put("gen_ai.system", "anthropic");
        assertThat(observed(before).tokens().input()).isEqualTo(1_400);
        Map<String, String> now = new HashMap<>(tokens);
        now.put("gen_ai.provider.name", "anthropic");
        assertThat(observed(now).tokens().input()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @DisplayName("a number that isn't there, or is none, is unknown and not 0")
    @ValueSource(strings = {"", "none", "null", "many", "1.5", "-3", "99999999999999999999", "0"})
    void unknownTokens(String text) {
        assertThat(observed(Map.of("gen_ai.usage.input_tokens", text)).tokens().input())
                .isEqualTo(UNKNOWN);
        assertThat(observed(Map.of()).tokens()).isEqualTo(TokenCounts.NONE);
    }

    @Test
    @DisplayName("none stands for nothing")
    void none() {
        ModelCall call = observed(Map.of("gen_ai.request.model", KeyValue.NONE_VALUE, "gen_ai.system", " "));
        assertThat(call.requestModel()).isEmpty();
        assertThat(call.provider()).isEmpty();
        assertThat(call.model()).isEqualTo("unspecified");
    }

    @ParameterizedTest
    @CsvSource({
        "gen_ai.client.operation,chat,1",
        "gen_ai.client.operation,embeddings,1",
        "gen_ai.client.operation,image,1",
        "gen_ai.client.operation,something-new,1",
        "gen_ai.client.operation,'',1",
        "gen_ai.client.operation.duration,chat,1",
        "gen_ai.client.operation,framework,0",
        "gen_ai.client.operation,execute_tool,0",
        "gen_ai.client.operation,invoke_agent,0",
        "spring.ai.chat.client,chat,0",
        "http.server.requests,'',0"
    })
    @DisplayName("it takes calls of models, and nothing around them")
    void which(String name, String operation, int taken) {
        observation(name, Map.of("gen_ai.operation.name", operation)).observe(() -> {});
        assertThat(told).hasSize(taken);
    }

    @Test
    @DisplayName("a name and keys that come late are seen: it decides at the end")
    void late() {
        Observation.Context context = new Observation.Context();
        Observation observation = Observation.createNotStarted("not.yet", () -> context, registry);
        observation.start();
        context.setName(NAME);
        observation.lowCardinalityKeyValue("gen_ai.request.model", "gpt");
        observation.stop();
        assertThat(told).singleElement().extracting(ModelCall::model).isEqualTo("gpt");
    }

    @Test
    @DisplayName("an error is a failure with the class alone")
    void failure() {
        Observation observation = observation(NAME, Map.of()).start();
        observation.error(new SocketTimeoutException("the user wrote: my password is"));
        observation.stop();
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call.succeeded()).isFalse();
            assertThat(call.failure()).isEqualTo("SocketTimeoutException");
            assertThat(call.tokens()).isEqualTo(TokenCounts.NONE);
        });
        told.clear();
        assertThat(observed(Map.of("error.type", "openai.RateLimitError")).failure())
                .isEqualTo("RateLimitError");
        assertThat(observed(Map.of("error.type", "none")).succeeded()).isTrue();
    }

    @Test
    @DisplayName("a clock that goes back makes no negative latency")
    void clockGoesBack() {
        observation(NAME, Map.of()).observe(() -> nanos -= 5);
        assertThat(told).singleElement().extracting(ModelCall::latencyNanos).isEqualTo(0L);
    }

    @Test
    @DisplayName("two handlers don't get in each other's way")
    void twoHandlers() {
        registry.observationConfig().observationHandler(new GenAiObservationHandler(calls, () -> 3 * nanos));
        observation(NAME, Map.of()).observe(() -> nanos += 1_000);
        assertThat(told).extracting(ModelCall::latencyNanos).containsExactlyInAnyOrder(1_000L, 3_000L);
    }

    @Test
    @DisplayName("a context that throws harms nobody, and one that never started is left out")
    void hostile() {
        Observation.Context context = new Observation.Context() {
            @Override
            public KeyValue getLowCardinalityKeyValue(String key) {
                throw new IllegalStateException("of the host");
            }
        };
        Observation.createNotStarted(NAME, () -> context, registry).observe(() -> {});
        Observation.Context neverStarted = new Observation.Context();
        neverStarted.setName(NAME);
        new GenAiObservationHandler(calls).onStop(neverStarted);
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("a router sees the observation and what it is part of")
    void routed() {
        StreamingRoi roi = StreamingRoi.builder().build();
        ModelCalls search = ModelCalls.into(roi.initiative("search"));
        ObservationRegistry own = ObservationRegistry.create();
        own.observationConfig().observationHandler(GenAiObservationHandler.routed(context -> {
            if (context.getParentObservation() == null) {
                return null;
            }
            String parent = context.getParentObservation().getContextView().getName();
            if (!parent.equals("search")) {
                throw new IllegalStateException("of the host");
            }
            return search;
        }));
        for (String parent : List.of("search", "strange")) {
            Observation.createNotStarted(parent, own)
                    .observe(() -> Observation.createNotStarted(NAME, own).observe(() -> {}));
        }
        Observation.createNotStarted(NAME, own).observe(() -> {});
        assertThat(roi.initiative("search")
                        .inferences()
                        .calculate()
                        .failedShare()
                        .observations())
                .isEqualTo(1);
        assertThatNullPointerException()
                .isThrownBy(() -> GenAiObservationHandler.routed(null))
                .withMessage("router");
    }

    @Test
    @DisplayName("set-up fails at once; with an initiative the calls are its inferences")
    void setUp() {
        assertThatNullPointerException().isThrownBy(() -> new GenAiObservationHandler((ModelCalls) null));
        assertThatNullPointerException().isThrownBy(() -> new GenAiObservationHandler((Initiative) null));
        Initiative triage = StreamingRoi.builder().build().initiative("triage");
        ObservationRegistry own = ObservationRegistry.create();
        own.observationConfig().observationHandler(new GenAiObservationHandler(triage));
        Observation.createNotStarted(NAME, own)
                .lowCardinalityKeyValue("gen_ai.request.model", "gpt")
                .observe(() -> {});
        assertThat(triage.inferences()
                        .calculate()
                        .models()
                        .get("gpt")
                        .totals()
                        .succeeded()
                        .sum())
                .isEqualTo(1);
    }
}
