package io.roi4j.bridge;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.Initiative;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records calls of models as inferences of an initiative. One object may serve several listeners.
 *
 * <p>A call counts as billed, at a price that only a list of prices can know. Its model is the one that was asked for, so that a
 * series lives on when the provider answers with a new version; a name of more than 64 characters is cut to its end.
 *
 * <p>Safe for use by several threads; never throws. What a router throws is logged, once for each kind, and the call isn't
 * recorded.
 */
public final class ModelCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ModelCalls.class);
    private static final int LONGEST_NAME = 64;
    private static final int MOST_KINDS = 20;

    private final Function<? super ModelCall, ? extends @Nullable Initiative> router;
    private final FailureCounts failures = new FailureCounts();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private ModelCalls(Function<? super ModelCall, ? extends @Nullable Initiative> router) {
        this.router = router;
    }

    /** All calls belong to one initiative. */
    public static ModelCalls into(Initiative initiative) {
        Objects.requireNonNull(initiative, "initiative");
        return new ModelCalls(call -> initiative);
    }

    /**
     * The host says whose each call is, by what the call tells.
     *
     * @param router gives the initiative of a call, or null for a call that is nobody's
     */
    public static ModelCalls routed(Function<? super ModelCall, ? extends @Nullable Initiative> router) {
        return new ModelCalls(Objects.requireNonNull(router, "router"));
    }

    /** Records a call. */
    public void record(ModelCall call) {
        try {
            record(router.apply(call), call);
        } catch (RuntimeException e) {
            problem(e);
        }
    }

    private void record(@Nullable Initiative initiative, ModelCall call) {
        if (initiative == null) {
            return;
        }
        TokenCounts tokens = call.tokens();
        initiative
                .inferences(shortened(call.model()))
                .record(
                        UNKNOWN,
                        call.latencyNanos(),
                        call.succeeded(),
                        true,
                        tokens.input(),
                        tokens.output(),
                        tokens.cached(),
                        UNKNOWN,
                        UNKNOWN,
                        UNKNOWN,
                        UNKNOWN,
                        tokens.cacheWritten());
        if (!call.succeeded()) {
            failures.count(call.failure());
        }
    }

    /** Logs what went wrong in making a call out of what another library told. */
    public void problem(RuntimeException cause) {
        String kind = cause.getClass().getName();
        if (told.size() < MOST_KINDS && told.add(kind)) {
            LOG.warn("A model call could not be recorded ({}); told once, the rest goes on", kind);
        }
    }

    /** How many calls failed since the start, by the class of the error: at most 30 classes, all others are {@code other}. */
    public Map<String, Long> failures() {
        return failures.snapshot();
    }

    /** An address of a model ends in its name. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST_NAME) {
            return name;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int rest = last.codePointCount(0, last.length());
        return rest <= LONGEST_NAME ? last : last.substring(last.offsetByCodePoints(0, rest - LONGEST_NAME));
    }
}
