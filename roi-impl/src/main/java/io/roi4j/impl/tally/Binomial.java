package io.roi4j.impl.tally;

/**
 * How many of {@code trials} had the event: the state behind a proportion.
 *
 * @param events how many had it, 0 to {@code trials}
 * @param trials how many there were
 */
public record Binomial(long events, long trials) implements Tally<Binomial> {
    /** No trials. */
    public static final Binomial EMPTY = new Binomial(0, 0);

    public Binomial {
        if (events < 0 || events > trials) {
            throw new IllegalArgumentException("events must be 0 to trials, got " + events + " of " + trials);
        }
    }

    @Override
    public Binomial merge(Binomial other) {
        return new Binomial(Counts.plus(events, other.events), Counts.plus(trials, other.trials));
    }

    /** These without others that are among them. */
    public Binomial without(Binomial others) {
        long left = Math.max(0, trials - others.trials);
        return new Binomial(Math.min(left, Math.max(0, events - others.events)), left);
    }

    /** Trials without the event. */
    public long others() {
        return trials - events;
    }

    /** events / trials; NaN without trials. */
    public double share() {
        return (double) events / trials;
    }
}
