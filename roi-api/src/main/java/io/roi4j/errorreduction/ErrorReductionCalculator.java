package io.roi4j.errorreduction;

import io.roi4j.Calculator;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.inference.Inference;
import java.time.Duration;

/**
 * Takes the truth about answers, whenever it arrives, and tells whether errors really fell.
 *
 * <p>{@code inferredAtMillis} is when the inference was, in milliseconds since the epoch: an outcome counts in the time of
 * its inference, not in that of its arrival ({@link Inference#UNKNOWN} means now). An outcome from before the library's
 * memory is refused as {@link io.roi4j.Reason#TOO_OLD}. A segment or a model may be left out with an empty string;
 * a fact with a bad name is refused.
 */
public interface ErrorReductionCalculator extends Calculator<ErrorReductionMetrics> {

    /** An answer of just now turned out right or wrong. */
    @Summed
    default void outcome(boolean correct) {
        outcome("", Inference.UNKNOWN, correct, "");
    }

    /** An answer of just now turned out right or wrong, for one segment of the users or items. */
    @Summed
    default void outcome(boolean correct, String segment) {
        outcome("", Inference.UNKNOWN, correct, segment);
    }

    /** An answer turned out right or wrong. */
    @Summed
    void outcome(String model, long inferredAtMillis, boolean correct, String segment);

    /** A yes/no classification of just now and the truth. */
    @Summed
    default void classified(boolean predictedPositive, boolean actuallyPositive) {
        classified("", Inference.UNKNOWN, predictedPositive, actuallyPositive, "");
    }

    /** A yes/no classification and the truth: it counts as an outcome too. */
    @Summed
    void classified(
            String model, long inferredAtMillis, boolean predictedPositive, boolean actuallyPositive, String segment);

    /**
     * The baseline and this cohort judged the same item: counts as an outcome of both, and as a pair, which makes the
     * comparison sharper. Don't record the two outcomes a second time.
     */
    @Summed
    void paired(String model, long inferredAtMillis, boolean baselineCorrect, boolean currentCorrect, String segment);

    /** The baseline and this cohort classified the same item: counts as a classification of both, and as a pair. */
    @Summed
    void pairedClassified(
            String model,
            long inferredAtMillis,
            boolean baselinePredictedPositive,
            boolean currentPredictedPositive,
            boolean actuallyPositive,
            String segment);

    /** A human had to step in just now: an answer was corrected, overruled or taken over. */
    @Summed
    default void intervened() {
        intervened(Inference.UNKNOWN, 1, 0);
    }

    /**
     * Humans had to step in so many times. The predictions that they stepped into are the cohort's inferences, whatever is
     * told of them here; where no inferences are recorded, it is the predictions told here.
     *
     * @param inferredAtMillis when the inferences were, in milliseconds since the epoch; {@link Inference#UNKNOWN} means now
     * @param interventions how many times, 0 to 10<sup>12</sup>
     * @param predictions among how many predictions, 0 to 10<sup>12</sup>; 0 where the inferences are recorded
     */
    @Summed
    void intervened(long inferredAtMillis, long interventions, long predictions);

    /** A model was trained anew and judged beside the old one. The same id told twice counts once. */
    @Once
    void retrained(Retraining retraining);

    /**
     * Declares this cohort's error rate from elsewhere, for instance {@code declare(378, 1_800, "audit of 2025")} on the
     * cohort {@code BEFORE}. It is used as long as nothing was recorded for the cohort, and is marked as declared.
     *
     * @param errors how many of the outcomes were wrong, 0 to {@code outcomes}
     * @param outcomes how many outcomes there were, 1 or more
     * @param source where the numbers come from
     */
    @Once
    void declare(long errors, long outcomes, String source);

    /**
     * Declares this cohort's classifications from elsewhere, as {@link #declare}: the baseline of the false rates (6.2).
     *
     * @param truePositives actual positives classified as positive, 0 or more
     * @param falsePositives actual negatives classified as positive, 0 or more
     * @param falseNegatives actual positives classified as negative, 0 or more
     * @param trueNegatives actual negatives classified as negative, 0 or more; at least one of the four isn't 0
     * @param source where the numbers come from
     */
    @Once
    void declareClassified(
            long truePositives, long falsePositives, long falseNegatives, long trueNegatives, String source);

    /**
     * Declares this cohort's error rate of one segment from elsewhere, as {@link #declare}: the baseline of the segments (6.3)
     * and the mix of the standardised reduction (6.1). Where no error rate of the whole is declared, it is that of all declared
     * segments together.
     *
     * @param segment the segment
     * @param errors how many of its outcomes were wrong, 0 to {@code outcomes}
     * @param outcomes how many outcomes it had, 1 or more
     * @param source where the numbers come from
     */
    @Once
    void declareSegment(String segment, long errors, long outcomes, String source);

    /**
     * Declares the error rate of one period from elsewhere, without the number of outcomes: a point of the trend (6.4), which is
     * read from such points where the window holds no outcomes. The same id told twice counts once.
     */
    @Once
    void declareRate(DeclaredRate point);

    /**
     * States how long after an answer its truth is known at the latest. Bad answers are often found out sooner than good ones,
     * so the latest outcomes look worse than they are: an outcome is in no figure but {@code openOutcomes} until its label
     * window has closed, on both sides of a comparison; the sums since the start have it at once. The baseline's outcomes wait
     * as long as these do.
     *
     * @param window 0 (the default: outcomes count at once) to 400 days; beyond two hours in whole hours, beyond three days
     *     in whole days
     */
    @Once
    void labelWindow(Duration window);
}
