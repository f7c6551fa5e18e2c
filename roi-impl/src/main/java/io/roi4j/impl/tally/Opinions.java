package io.roi4j.impl.tally;

/**
 * How many of some answers were for, neither and against: the state behind a net score.
 *
 * @param positive promoters, or answers that like it; 0 or more
 * @param neutral passives, or answers that are neither; 0 or more
 * @param negative detractors, or answers that dislike it; 0 or more
 */
public record Opinions(long positive, long neutral, long negative) implements Tally<Opinions> {
    /** No answers. */
    public static final Opinions EMPTY = new Opinions(0, 0, 0);

    public Opinions {
        if (positive < 0 || neutral < 0 || negative < 0) {
            throw new IllegalArgumentException(
                    "counts must be 0 or more, got " + positive + ", " + neutral + ", " + negative);
        }
    }

    /** An answer from 0 to 10 to whether one would recommend it: 9 and 10 promote, 0 to 6 detract. */
    public static Opinions ofRecommendation(int score) {
        return new Opinions(score >= 9 ? 1 : 0, score == 7 || score == 8 ? 1 : 0, score <= 6 ? 1 : 0);
    }

    @Override
    public Opinions merge(Opinions other) {
        return new Opinions(
                Counts.plus(positive, other.positive),
                Counts.plus(neutral, other.neutral),
                Counts.plus(negative, other.negative));
    }

    /** All answers. */
    public long answers() {
        return Counts.plus(Counts.plus(positive, neutral), negative);
    }
}
