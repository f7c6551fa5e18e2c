package io.roi4j;

import java.util.Locale;
import java.util.Optional;

/**
 * Period times arm of a comparison: with these four cells before/after, with/without and difference-in-differences can
 * all be read.
 */
public enum Cohort {
    /** Before AI, or what AI replaced; it is the baseline of {@link #AFTER}. */
    BEFORE,
    /** With AI: what is recorded unless something else is said. */
    AFTER,
    /** A comparable group that never gets AI, in the period before. */
    CONTROL_BEFORE,
    /** A comparable group that never gets AI, in the period after. */
    CONTROL_AFTER;

    /** The cohort that this one is compared with, or empty for a cohort that is itself a baseline. */
    public Optional<Cohort> baseline() {
        return switch (this) {
            case AFTER -> Optional.of(BEFORE);
            case CONTROL_AFTER -> Optional.of(CONTROL_BEFORE);
            case BEFORE, CONTROL_BEFORE -> Optional.empty();
        };
    }

    /** The stable name, lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
