package io.roi4j.bridge;

/**
 * A call of a model as another library tells it. What isn't known is an empty text.
 *
 * @param provider who runs the model, for instance {@code openai}
 * @param operation what was asked for, for instance {@code chat} or {@code embedding}
 * @param requestModel the model that was asked for
 * @param responseModel the model that answered, often with its version
 * @param latencyNanos from the request to the end of the answer, on a monotonic clock
 * @param failure the class of the error; empty where the call gave an answer
 * @param tokens its tokens
 */
public record ModelCall(
        String provider,
        String operation,
        String requestModel,
        String responseModel,
        long latencyNanos,
        String failure,
        TokenCounts tokens) {
    private static final String UNSPECIFIED = "unspecified";

    /** Whether the call gave an answer. */
    public boolean succeeded() {
        return failure.isEmpty();
    }

    /** The name to record it under: the model that was asked for, else the one that answered, else {@code unspecified}. */
    public String model() {
        if (!requestModel.isEmpty()) {
            return requestModel;
        }
        return responseModel.isEmpty() ? UNSPECIFIED : responseModel;
    }
}
