package io.roi4j.errorreduction;

import io.roi4j.Calculator;
import io.roi4j.inference.Inference;

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
    default void outcome(boolean correct) {
        outcome("", Inference.UNKNOWN, correct, "");
    }

    /** An answer of just now turned out right or wrong, for one segment of the users or items. */
    default void outcome(boolean correct, String segment) {
        outcome("", Inference.UNKNOWN, correct, segment);
    }

    /** An answer turned out right or wrong. */
    void outcome(String model, long inferredAtMillis, boolean correct, String segment);

    /** A yes/no classification of just now and the truth. */
    default void classified(boolean predictedPositive, boolean actuallyPositive) {
        classified("", Inference.UNKNOWN, predictedPositive, actuallyPositive, "");
    }

    /** A yes/no classification and the truth: it counts as an outcome too. */
    void classified(
            String model, long inferredAtMillis, boolean predictedPositive, boolean actuallyPositive, String segment);

    /**
     * The baseline and this cohort judged the same item: counts as an outcome of both, and as a pair, which makes the
     * comparison sharper. Don't record the two outcomes a second time.
     */
    void paired(String model, long inferredAtMillis, boolean baselineCorrect, boolean currentCorrect, String segment);

    /** The baseline and this cohort classified the same item: counts as a classification of both, and as a pair. */
    void pairedClassified(
            String model,
            long inferredAtMillis,
            boolean baselinePredictedPositive,
            boolean currentPredictedPositive,
            boolean actuallyPositive,
            String segment);

    /** A human had to step in just now: an answer was corrected, overruled or taken over. */
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
    void intervened(long inferredAtMillis, long interventions, long predictions);

    /** A model was trained anew and judged beside the old one. The same id told twice counts once. */
    void retrained(Retraining retraining);

    /**
     * Declares this cohort's error rate from elsewhere, for instance {@code declare(378, 1_800, "audit of 2025")} on the
     * cohort {@code BEFORE}. It is used as long as nothing was recorded for the cohort, and is marked as declared.
     *
     * @param errors how many of the outcomes were wrong, 0 to {@code outcomes}
     * @param outcomes how many outcomes there were, 1 or more
     * @param source where the numbers come from
     */
    void declare(long errors, long outcomes, String source);
}
