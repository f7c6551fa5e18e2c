package io.roi4j.impl.customerexperience;

import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many answers of satisfaction were 1, 2, 3, 4 and 5.
 *
 * @param counts the number of each, in this order, 0 or more
 */
public record Ratings(List<Long> counts) implements Tally<Ratings> {
    /** No answers. */
    public static final Ratings EMPTY = new Ratings(List.of(0L, 0L, 0L, 0L, 0L));

    private static final int SATISFIED = 4;

    public Ratings {
        counts = List.copyOf(counts);
        if (counts.size() != CsatSurvey.SCORES || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be five numbers of 0 or more, got " + counts);
        }
    }

    /** One answer of 1 to 5. */
    public static Ratings of(int score) {
        return new Ratings(IntStream.rangeClosed(1, CsatSurvey.SCORES)
                .mapToObj(i -> i == score ? 1L : 0L)
                .toList());
    }

    @Override
    public Ratings merge(Ratings other) {
        return new Ratings(IntStream.range(0, CsatSurvey.SCORES)
                .mapToObj(i -> Counts.plus(counts.get(i), other.counts.get(i)))
                .toList());
    }

    /** All answers. */
    public long answers() {
        return sum(1);
    }

    /** The answers of 4 and 5 among all. */
    public Binomial satisfied() {
        return new Binomial(sum(SATISFIED), answers());
    }

    private long sum(int from) {
        return LongStream.rangeClosed(from, CsatSurvey.SCORES)
                .map(score -> counts.get((int) score - 1))
                .reduce(0, Counts::plus);
    }

    /** The points of all answers. */
    public double points() {
        return IntStream.rangeClosed(1, CsatSurvey.SCORES)
                .mapToDouble(score -> (double) score * counts.get(score - 1))
                .sum();
    }

    /** The squared points of all answers. */
    public double squares() {
        return IntStream.rangeClosed(1, CsatSurvey.SCORES)
                .mapToDouble(score -> (double) score * score * counts.get(score - 1))
                .sum();
    }

    /** The moments of the answers. */
    public Moments moments() {
        return IntStream.rangeClosed(1, CsatSurvey.SCORES)
                .filter(score -> counts.get(score - 1) > 0)
                .mapToObj(score -> new Moments(counts.get(score - 1), score, 0, score, score))
                .reduce(Moments.EMPTY, Moments::merge);
    }
}
