package io.roi4j.impl.stats;

/**
 * How long something was watched, and what ended that: one observation of a time until an event, or several alike.
 *
 * <p>All times are in one unit, on the scale of the thing's own age. What is watched only from some age on (staff who were
 * already in post when recording began) has that age as its entry and belongs to the risk set after it only; counting it
 * from 0 would overstate survival. At equal times, events come before censorings. An observation whose exit isn't finite
 * or not after its entry tells nothing and is left out.
 *
 * <p>Source: Klein and Moeschberger (2003), Survival Analysis, 2nd ed., sections 3.2 to 3.4.
 *
 * @param entry the age from which on it was watched, {@link Double#NEGATIVE_INFINITY} for from the start
 * @param exit the age at the event or at the end of watching
 * @param cause 0 if the event had not happened by then (censored), else the kind of event, from 1
 * @param count how many observations are just like this
 */
public record FollowUp(double entry, double exit, int cause, long count) {
    /** The cause of an observation that ended without an event. */
    public static final int CENSORED = 0;

    /** The cause of an event where there is only one kind. */
    public static final int EVENT = 1;

    public FollowUp {
        Results.requireCount(count, "count");
        Results.requireCount(cause, "cause");
    }

    /** One observation from the start to the event. */
    public static FollowUp event(double time) {
        return new FollowUp(Double.NEGATIVE_INFINITY, time, EVENT, 1);
    }

    /** One observation from the start to an event of that kind. */
    public static FollowUp event(double time, int cause) {
        return new FollowUp(Double.NEGATIVE_INFINITY, time, cause, 1);
    }

    /** One observation from the start, without an event until {@code time}. */
    public static FollowUp censored(double time) {
        return new FollowUp(Double.NEGATIVE_INFINITY, time, CENSORED, 1);
    }

    boolean counts() {
        return count > 0 && Double.isFinite(exit) && exit > entry;
    }
}
