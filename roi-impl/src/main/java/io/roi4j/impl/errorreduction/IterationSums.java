package io.roi4j.impl.errorreduction;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.stats.NewcombeDifference;
import io.roi4j.impl.stats.NewcombePairedDifference;
import io.roi4j.impl.tally.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;

/**
 * What retrainings achieved, summed: enough for every figure of 6.5, so that old retrainings can be forgotten one by one.
 *
 * @param iterations how many
 * @param logReduction sum of ln(error rate before / after)
 * @param logVariance sum of the variances of those logarithms
 * @param seconds sum of the durations
 * @param significant how many of them gained for certain (the 95 % interval of the gain lies above 0)
 * @param gain sum of error rate before - after
 * @param gainVariance sum of the variances of those differences
 * @param cost summed cost of those that told it in the library's currency
 * @param uncosted how many didn't tell their cost
 * @param otherCurrency how many told it in another currency
 * @param corrected how many had a count of 0 that was taken for 1/2
 * @param selected how many were judged on items that had been picked
 * @param costProvenance where the weakest of the costs comes from
 */
public record IterationSums(
        long iterations,
        double logReduction,
        double logVariance,
        double seconds,
        long significant,
        double gain,
        double gainVariance,
        BigDecimal cost,
        long uncosted,
        long otherCurrency,
        long corrected,
        long selected,
        Provenance costProvenance)
        implements Tally<IterationSums> {
    /** No retrainings. */
    public static final IterationSums EMPTY =
            new IterationSums(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, Provenance.NONE);

    private static final double CERTAIN = 0.95;
    private static final double NANOS = 1e-9;

    /** The sums of one retraining. */
    public static IterationSums of(Retraining retraining, Currency currency) {
        LogReduction log = LogReduction.of(retraining.evaluation());
        Duration duration = Duration.between(retraining.start(), retraining.end());
        boolean known = retraining.cost().isPresent();
        boolean foreign = known && !retraining.cost().get().currency().equals(currency);
        return new IterationSums(
                1,
                log.value(),
                log.variance(),
                duration.getSeconds() + duration.getNano() * NANOS,
                gained(retraining.evaluation()) ? 1 : 0,
                gain(retraining.evaluation()),
                gainVariance(retraining.evaluation()),
                known && !foreign ? retraining.cost().get().amount() : BigDecimal.ZERO,
                known ? 0 : 1,
                foreign ? 1 : 0,
                log.corrected() ? 1 : 0,
                retraining.disjoint() ? 0 : 1,
                known ? retraining.costProvenance() : Provenance.NONE);
    }

    private static boolean gained(Evaluation evaluation) {
        Estimate difference = evaluation instanceof Evaluation.Paired p
                ? NewcombePairedDifference.of(
                        p.bothWrong(), p.onlyOldWrong(), p.onlyNewWrong(), p.neitherWrong(), CERTAIN)
                : NewcombeDifference.of(
                        evaluation.errorsBefore(),
                        evaluation.outcomesBefore(),
                        evaluation.errorsAfter(),
                        evaluation.outcomesAfter(),
                        CERTAIN);
        return difference
                .interval()
                .map(Interval::lower)
                .filter(lower -> lower > 0)
                .isPresent();
    }

    private static double gain(Evaluation e) {
        return (double) e.errorsBefore() / e.outcomesBefore() - (double) e.errorsAfter() / e.outcomesAfter();
    }

    /** Of paired shares ((b + c) - (b - c)²/n) / n², of separate ones the sum of p(1 - p)/n. */
    private static double gainVariance(Evaluation e) {
        if (e instanceof Evaluation.Paired p) {
            double n = p.outcomesBefore();
            double difference = (double) p.onlyOldWrong() - p.onlyNewWrong();
            return (p.onlyOldWrong() + p.onlyNewWrong() - difference * difference / n) / (n * n);
        }
        return variance(e.errorsBefore(), e.outcomesBefore()) + variance(e.errorsAfter(), e.outcomesAfter());
    }

    private static double variance(long errors, long outcomes) {
        double rate = (double) errors / outcomes;
        return rate * (1 - rate) / outcomes;
    }

    @Override
    public IterationSums merge(IterationSums other) {
        return new IterationSums(
                iterations + other.iterations,
                logReduction + other.logReduction,
                logVariance + other.logVariance,
                seconds + other.seconds,
                significant + other.significant,
                gain + other.gain,
                gainVariance + other.gainVariance,
                cost.add(other.cost),
                uncosted + other.uncosted,
                otherCurrency + other.otherCurrency,
                corrected + other.corrected,
                selected + other.selected,
                costProvenance.weaker(other.costProvenance));
    }
}
