package io.roi4j.samples.portfolio;

import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;

/** Indicator 6: answers that turn out right or wrong, and retrainings. */
final class ErrorReductionFeed implements Feed {
    private static final String[] SEGMENTS = {"small", "medium", "large"};
    private static final double[] DIFFICULTY = {0.8, 1, 1.4};
    private static final int OUTCOMES_A_DAY = 60;
    private static final double SHARE_POSITIVE = 0.3;
    private static final int RETRAINED_EVERY = 60;
    private static final int TEST_SET = 2_000;
    /** Share of the right answers that a new model gets wrong besides; it gets as many wrong ones right. */
    private static final double BROKEN = 0.002;

    /**
     * How often it is wrong.
     *
     * @param wrongShare share of wrong answers at first
     * @param decay by how much that share is multiplied in a year if nobody retrains, because the world changes
     * @param gain share of the errors that a retraining takes away; negative when it adds some
     */
    record Pace(double wrongShare, double decay, double gain) {}

    private double wrong;

    @Override
    public void evening(Today today) {
        ErrorReductionCalculator room = today.initiative().errorReduction();
        Pace pace = today.of(today.plan().quality());
        if (today.first()) {
            wrong = pace.wrongShare();
        }
        wrong *= Math.pow(pace.decay(), 1 / 365.0);
        String model = today.of(today.plan().calls()).model();
        for (int i = 0; i < OUTCOMES_A_DAY; i++) {
            int segment = today.random().nextInt(SEGMENTS.length);
            boolean positive = today.chance(SHARE_POSITIVE);
            boolean right = !today.chance(wrong * DIFFICULTY[segment]);
            room.classified(model, Inference.UNKNOWN, positive == right, positive, SEGMENTS[segment]);
        }
        int interventions = today.binomial(OUTCOMES_A_DAY, wrong / 2);
        if (interventions > 0) {
            room.intervened(Inference.UNKNOWN, interventions, 0);
        }
        if (today.withAi() && today.every(RETRAINED_EVERY)) {
            room.retrained(retraining(today, wrong, pace.gain()));
            wrong *= 1 - pace.gain();
        }
    }

    /** Old and new model on one test set that neither was trained on. */
    private static Retraining retraining(Today today, double wrong, double gain) {
        int old = today.binomial(TEST_SET, wrong);
        int broken = today.binomial(TEST_SET - old, BROKEN + wrong * Math.max(0, -gain) / (1 - wrong));
        int mended = today.binomial(old, Math.max(0, gain) + BROKEN * (1 - wrong) / wrong);
        Instant end = today.start().plus(Duration.ofHours(8));
        return new Retraining(
                today.key("model"),
                end.minus(Duration.ofDays(3)),
                end,
                new Evaluation.Paired(old - mended, mended, broken, TEST_SET - old - broken),
                true);
    }
}
