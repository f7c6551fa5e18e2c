package io.roi4j.impl;

import io.roi4j.Calculator;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import java.util.Objects;

/** What the calculators of all rooms do alike: a window becomes settings, settings become measures. */
public abstract class StreamingCalculator<M extends Record> implements Calculator<M> {
    /** What the running library offers to this room. */
    protected final RoomContext context;

    private final WhileUntouched<M> kept = new WhileUntouched<>();

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
        return kept.get(context::untouched, settings, () -> calculate(settings));
    }

    /** Whether the room itself has no facts, nor that of the baseline, whatever the other rooms have that it reads. */
    protected final boolean factless() {
        return !context.touched()
                && context.existingBaseline(getClass())
                        .filter(room -> room.context.touched())
                        .isEmpty();
    }

    /** The measures at one instant, so that all rooms of a report speak of the same. */
    public abstract M calculate(Settings settings);

    /** Whether something was told here, but nothing in the window any more. */
    final boolean stale(Scope scope) {
        return context.stale(scope);
    }

    /**
     * How many inferences have no cost, if this room knows any.
     *
     * @param settings those of a calculation, whose picture of this room is looked at if it is the last one
     */
    protected long unpriced(Settings settings) {
        return 0;
    }

    /** Forgets all that is known of single persons, if this room knows any; called when the library is closed. */
    protected void erasePersons() {}
}
