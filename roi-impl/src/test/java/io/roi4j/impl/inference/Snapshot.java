package io.roi4j.impl.inference;

import io.roi4j.Initiative;
import io.roi4j.Total;
import io.roi4j.Window;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.inference.ModelMetrics;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one look shows of inferences of 1,000 ns that either are priced at 7 picos, with 3 tokens read, 2 written and 1 cached,
 * or have neither price nor tokens and failed.
 *
 * @param models all inferences of each model
 */
record Snapshot(long inferences, Map<String, Long> models) {
    static final long PICOS = 7;
    static final long NANOS = 1_000;
    static final long INPUT = 3;
    static final long OUTPUT = 2;
    static final long CACHED = 1;

    /** Looks, and throws if the figures don't fit each other: then they are not of one moment. */
    static Snapshot of(Initiative initiative) {
        InferenceMetrics metrics = initiative.inferences().calculate(Window.ALL);
        Map<String, Long> models = new TreeMap<>();
        long all = 0;
        long failed = 0;
        long unpriced = 0;
        for (Map.Entry<String, ModelMetrics> model : metrics.models().entrySet()) {
            InferenceTotals totals = model.getValue().totals();
            long own = check(totals);
            models.put(model.getKey(), own);
            all += own;
            failed += count(totals.failed());
            unpriced += count(totals.unpriced());
        }
        same("models add up", (double) metrics.failedShare().observations(), (double) all);
        if (all > 0) {
            same("failed", metrics.failedShare().value().getAsDouble(), (double) failed / (double) all);
            same("unpriced", metrics.unpricedShare().value().getAsDouble(), (double) unpriced / (double) all);
        }
        return new Snapshot(all, models);
    }

    private static long check(InferenceTotals totals) {
        long all = count(totals.succeeded()) + count(totals.failed());
        long priced = count(totals.priced());
        same("priced and unpriced", (double) (priced + count(totals.unpriced())), (double) all);
        same("all that succeeded are priced", (double) count(totals.pricedSucceeded()), (double)
                count(totals.succeeded()));
        BigDecimal cost = new BigDecimal(BigInteger.valueOf(PICOS).multiply(BigInteger.valueOf(priced)), 12);
        same("cost", totals.cost().sum(), cost.doubleValue());
        same("latency", totals.latency().sum(), NANOS * all / 1e9);
        same("input", totals.inputTokens().sum(), (double) (INPUT * priced));
        same("output", totals.outputTokens().sum(), (double) (OUTPUT * priced));
        same("cached", totals.cachedTokens().sum(), (double) (CACHED * priced));
        return all;
    }

    private static long count(Total total) {
        return (long) total.sum();
    }

    private static void same(String what, double is, double should) {
        if (is != should) {
            throw new AssertionError(what + ": " + is + " rather than " + should);
        }
    }

    /** Throws if anything was there earlier that is gone now. */
    Snapshot after(Snapshot earlier) {
        if (inferences < earlier.inferences) {
            throw new AssertionError("fewer than before: " + inferences + " after " + earlier.inferences);
        }
        earlier.models.forEach((model, before) -> {
            if (models.getOrDefault(model, -1L) < before) {
                throw new AssertionError("fewer than before of " + model);
            }
        });
        return this;
    }
}
