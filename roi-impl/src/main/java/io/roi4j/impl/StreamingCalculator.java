package io.roi4j.impl;

import io.roi4j.Calculator;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the calculators of all rooms do alike: a window becomes settings, settings become measures. */
public abstract class StreamingCalculator<M extends Record> implements Calculator<M> {
    /** What the running library offers to this room. */
    protected final RoomContext context;

    /** The measures of a room into which nothing was recorded, so that most rooms of most initiatives cost a scrape nothing. */
    private volatile @Nullable Kept<M> kept;

    private record Kept<M>(Window window, M measures) {}

    /** A calculator of one initiative and cohort. */
    protected StreamingCalculator(RoomContext context) {
        this.context = context;
    }

    @Override
    public final M calculate() {
        return calculate(context.defaultWindow());
    }

    @Override
    public final M calculate(Window window) {
        return measures(context.settings(Objects.requireNonNull(window, "window")));
    }

    /** The measures at one instant; those of an untouched room are calculated once for each window. */
    final M measures(Settings settings) {
        Window window = settings.scope().window();
        Kept<M> known = kept;
        if (known != null && known.window().equals(window) && context.untouched()) {
            return known.measures();
        }
        M measures = calculate(settings);
        kept = context.untouched() ? new Kept<>(window, measures) : null;
        return measures;
    }

    /** The measures at one instant, so that all rooms of a report speak of the same. */
    public abstract M calculate(Settings settings);

    /** Forgets all that is known of single persons, if this room knows any; called when the library is closed. */
    protected void erasePersons() {}
}
