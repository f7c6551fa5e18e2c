package io.roi4j.micrometer;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.roi4j.bridge.Failures;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.TokenCounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which observations tell a call of a model: OpenTelemetry's conventions for generative AI, the present ones first,
 * then those they had before and those that libraries of today still write. They are in development, so all of them stand here.
 */
final class GenAiKeys {
    private static final Set<String> NAMES = Set.of("gen_ai.client.operation", "gen_ai.client.operation.duration");

    private static final List<String> OPERATION = List.of("gen_ai.operation.name");
    private static final String SYSTEM = "gen_ai.system";
    private static final List<String> PROVIDER = List.of("gen_ai.provider.name", SYSTEM);
    private static final List<String> REQUEST_MODEL = List.of("gen_ai.request.model");
    private static final List<String> RESPONSE_MODEL = List.of("gen_ai.response.model");
    private static final List<String> ERROR = List.of("error.type");

    private static final List<String> INPUT =
            List.of("gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "input_tokens", "prompt_tokens");
    private static final List<String> OUTPUT = List.of(
            "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "output_tokens", "completion_tokens");
    private static final List<String> CACHE_READ = List.of(
            "gen_ai.usage.cache_read.input_tokens",
            "gen_ai.usage.cache_read_input_tokens",
            "gen_ai.usage.input_tokens.cached",
            "cache_read_input_tokens");
    private static final List<String> CACHE_CREATION = List.of(
            "gen_ai.usage.cache_creation.input_tokens",
            "gen_ai.usage.cache_creation_input_tokens",
            "gen_ai.usage.input_tokens.cache_write",
            "cache_creation_input_tokens");

    /** Operations around calls of models, which are observed themselves: counting both would count twice. */
    private static final Set<String> AROUND =
            Set.of("framework", "execute_tool", "create_agent", "invoke_agent", "invoke_workflow", "plan", "retrieval");

    /**
     * These leave tokens of a cache out of the input. Whoever writes the old key hands their numbers on; the conventions with the
     * new one ask for the sum.
     */
    private static final Set<String> APART = Set.of("anthropic", "bedrock_converse", "aws.bedrock");

    private GenAiKeys() {}

    /** The call that an observation tells, if it is one. */
    static Optional<ModelCall> call(Observation.ContextView context, long latencyNanos) {
        String operation = text(context, OPERATION);
        if (context.getName() == null || !NAMES.contains(context.getName()) || AROUND.contains(operation)) {
            return Optional.empty();
        }
        return Optional.of(new ModelCall(
                text(context, PROVIDER),
                operation,
                text(context, REQUEST_MODEL),
                text(context, RESPONSE_MODEL),
                latencyNanos,
                failure(context),
                TokenCounts.of(
                        number(context, INPUT),
                        number(context, OUTPUT),
                        number(context, CACHE_READ),
                        number(context, CACHE_CREATION),
                        APART.contains(text(context, List.of(SYSTEM))))));
    }

    private static String failure(Observation.ContextView context) {
        Throwable error = context.getError();
        if (error != null) {
            return Failures.of(error);
        }
        String type = text(context, ERROR);
        return type.isEmpty() ? "" : Failures.of(type);
    }

    /** The value of the first of these keys that has one; empty without. */
    private static String text(Observation.ContextView context, List<String> keys) {
        for (String key : keys) {
            KeyValue low = context.getLowCardinalityKeyValue(key);
            KeyValue found = low != null ? low : context.getHighCardinalityKeyValue(key);
            if (found != null
                    && !found.getValue().isBlank()
                    && !found.getValue().equals(KeyValue.NONE_VALUE)) {
                return found.getValue().strip();
            }
        }
        return "";
    }

    private static long number(Observation.ContextView context, List<String> keys) {
        try {
            return Long.parseLong(text(context, keys));
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }
}
