package io.roi4j.impl.formula;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Warning;
import java.util.EnumSet;
import java.util.Set;

/** Puts a reading together. Used up by {@link #build()}. */
public final class ReadingBuilder {
    private final Estimate estimate;
    private final Scope scope;
    private Set<Warning> warnings = Set.of();
    private long observations;
    private Provenance provenance = Provenance.NONE;
    private Comparison comparison = Comparison.none(Direction.NEUTRAL, Reason.NO_BASELINE);

    private ReadingBuilder(Estimate estimate, Scope scope) {
        this.estimate = estimate;
        this.scope = scope;
    }

    /** A reading of this value. */
    public static ReadingBuilder of(Estimate estimate, Settings settings) {
        return new ReadingBuilder(estimate, settings.scope());
    }

    /** How many observations the value rests on, and where they come from; an absent value without any has no origin. */
    public ReadingBuilder from(long count, Provenance origin) {
        this.observations = count;
        this.provenance = count == 0 && estimate instanceof Absent ? Provenance.NONE : origin;
        return this;
    }

    /** How the value compares with its baseline. */
    public ReadingBuilder against(Comparison baseline) {
        this.comparison = baseline;
        return this;
    }

    /** Warns if the condition holds; an absent value needs no warning. */
    public ReadingBuilder warn(boolean condition, Warning warning) {
        if (condition && estimate instanceof Present) {
            warnings = warnings.isEmpty()
                    ? Set.of(warning)
                    : Set.copyOf(EnumSet.of(warning, warnings.toArray(new Warning[0])));
        }
        return this;
    }

    /** The reading. */
    public Reading build() {
        return new Reading(estimate, observations, provenance, comparison, warnings, scope);
    }
}
