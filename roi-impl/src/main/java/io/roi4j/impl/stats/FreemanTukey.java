package io.roi4j.impl.stats;

/**
 * A share on a scale on which its spread doesn't depend on its size: the double arcsine
 * {@code ½ (asin √(k/(n + 1)) + asin √((k + 1)/(n + 1)))}, whose variance is near {@code 1/(4n + 2)} also for rare events.
 *
 * <p>Source: Freeman and Tukey (1950), Annals of Mathematical Statistics 21, 607–611.
 */
public final class FreemanTukey {
    private FreemanTukey() {}

    /** The angle of {@code events} of {@code trials}, in radians from 0 to π/2. */
    public static double angle(long events, long trials) {
        Results.requireCount(events, "events");
        Results.requireCount(trials - events, "trials - events");
        double of = trials + 1.0;
        return (Math.asin(Math.sqrt(events / of)) + Math.asin(Math.sqrt((events + 1) / of))) / 2;
    }

    /** How many standard deviations the first share lies above the second, which is independent of it and as badly known. */
    public static double standardisedDifference(long events, long trials, long otherEvents, long otherTrials) {
        double variance = 1 / (4.0 * trials + 2) + 1 / (4.0 * otherTrials + 2);
        return (angle(events, trials) - angle(otherEvents, otherTrials)) / Math.sqrt(variance);
    }
}
