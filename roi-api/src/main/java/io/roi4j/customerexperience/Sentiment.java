package io.roi4j.customerexperience;

/** What somebody's words say of us. */
public enum Sentiment {
    /** They like it. */
    POSITIVE,
    /** Neither. */
    NEUTRAL,
    /** They dislike it. */
    NEGATIVE;

    /** From here on a polarity is positive, and from its negative on down it is negative. */
    public static final double THRESHOLD = 0.05;

    /**
     * That of a polarity from -1 to 1: positive from 0.05 on, negative from -0.05 on down, else neutral.
     *
     * <p>Source: Hutto and Gilbert (2014), VADER, ICWSM 8.
     */
    public static Sentiment of(double polarity) {
        if (polarity >= THRESHOLD) {
            return POSITIVE;
        }
        return polarity <= -THRESHOLD ? NEGATIVE : NEUTRAL;
    }
}
