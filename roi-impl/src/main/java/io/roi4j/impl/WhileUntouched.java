package io.roi4j.impl;

import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures of facts that may never come: calculated once for each window as long as there are none, so that most rooms of most
 * initiatives cost a scrape nothing. Safe for use by several threads.
 */
public final class WhileUntouched<M> {
    private volatile @Nullable Kept<M> kept;

    private record Kept<M>(Window window, M measures) {}

    /** Nothing calculated yet. */
    public WhileUntouched() {}

    /**
     * The measures, those of last time if still there are no facts.
     *
     * @param untouched whether there are none
     */
    public M get(BooleanSupplier untouched, Settings settings, Supplier<M> calculation) {
        Window window = settings.scope().window();
        Kept<M> known = kept;
        if (known != null && known.window().equals(window) && untouched.getAsBoolean()) {
            return known.measures();
        }
        M measures = calculation.get();
        kept = untouched.getAsBoolean() ? new Kept<>(window, measures) : null;
        return measures;
    }
}
