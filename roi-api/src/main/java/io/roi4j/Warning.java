package io.roi4j;

import java.util.Locale;

/** What a reader should know before trusting a present figure. The list is closed. */
public enum Warning {
    /** Fewer than ten clusters (days): the interval takes the observations for independent, and may be too narrow. */
    INDEPENDENCE_ASSUMED,
    /** Some observations lack an input (a price, say); the figure speaks of those that have it. */
    INCOMPLETE,
    /** Only some of the items were judged by both systems: the interval takes the groups for independent. */
    PARTLY_PAIRED,
    /** The start was measured on observations that were picked because they looked bad (regression to the mean). */
    SELECTED_BASELINE,
    /** A count of 0 was replaced by 1/2 (Haldane) so that a logarithm could be taken. */
    CONTINUITY_CORRECTED,
    /** The counts vary more than chance alone would make them; the interval was widened accordingly. */
    OVERDISPERSED,
    /** The window reaches back further than the library remembers: older observations are missing. */
    HORIZON_CUT,
    /** The greatest volume is less than twice the least: a slope over so short a stretch says little beyond it. */
    LOW_LEVERAGE,
    /** More than as many times faster as there are workers: caches, a smaller problem, or a slow run of the fewest. */
    SUPERLINEAR,
    /** The peak is judged against the highest rate seen, which grows with the time watched. */
    PEAK_FROM_MAXIMUM,
    /** The offered load isn't known: falling demand looks like a process that tires. */
    DEMAND_UNKNOWN,
    /** Little's law is off by more than 20 %: tasks, times or stock were told wrongly, or the process isn't stable. */
    OUT_OF_BALANCE,
    /** Within the segments the figure points the other way than over all of them: their mix misleads (Simpson). */
    SIMPSON_REVERSAL;

    /** The stable name, in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
