package io.roi4j.errorreduction;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;

/** How the old and the new model did: on the {@linkplain Paired same items}, or on {@linkplain Separate different ones}. */
public sealed interface Evaluation permits Evaluation.Paired, Evaluation.Separate {

    /** Wrong answers of the old model. */
    long errorsBefore();

    /** Answers of the old model. */
    long outcomesBefore();

    /** Wrong answers of the new model. */
    long errorsAfter();

    /** Answers of the new model. */
    long outcomesAfter();

    /**
     * Both models judged the same items.
     *
     * @param bothWrong items that both got wrong
     * @param onlyOldWrong items that only the old model got wrong
     * @param onlyNewWrong items that only the new model got wrong
     * @param neitherWrong items that both got right
     */
    record Paired(long bothWrong, long onlyOldWrong, long onlyNewWrong, long neitherWrong) implements Evaluation {
        /** @throws InvalidFactException if a count is negative or all are 0 */
        public Paired {
            requireCount("bothWrong", bothWrong);
            requireCount("onlyOldWrong", onlyOldWrong);
            requireCount("onlyNewWrong", onlyNewWrong);
            requireCount("neitherWrong", neitherWrong);
            if (bothWrong + onlyOldWrong + onlyNewWrong + neitherWrong <= 0) {
                throw new InvalidFactException("neitherWrong", Reason.NO_DATA, "at least one item must be judged");
            }
        }

        @Override
        public long errorsBefore() {
            return bothWrong + onlyOldWrong;
        }

        @Override
        public long outcomesBefore() {
            return bothWrong + onlyOldWrong + onlyNewWrong + neitherWrong;
        }

        @Override
        public long errorsAfter() {
            return bothWrong + onlyNewWrong;
        }

        @Override
        public long outcomesAfter() {
            return outcomesBefore();
        }
    }

    /**
     * The models judged different items.
     *
     * @param errorsBefore wrong answers of the old model
     * @param outcomesBefore answers of the old model
     * @param errorsAfter wrong answers of the new model
     * @param outcomesAfter answers of the new model
     */
    record Separate(long errorsBefore, long outcomesBefore, long errorsAfter, long outcomesAfter)
            implements Evaluation {
        /** @throws InvalidFactException if a count is negative, or errors exceed outcomes, or there are no outcomes */
        public Separate {
            requireCount("outcomesBefore", outcomesBefore);
            requireShare("errorsBefore", errorsBefore, outcomesBefore);
            requireCount("outcomesAfter", outcomesAfter);
            requireShare("errorsAfter", errorsAfter, outcomesAfter);
        }

        private static void requireShare(String field, long errors, long outcomes) {
            requireCount(field, errors);
            if (outcomes < 1 || errors > outcomes) {
                throw new InvalidFactException(
                        field, Reason.OUT_OF_RANGE, "must be at most the number of outcomes, which must be 1 or more");
            }
        }
    }

    private static void requireCount(String field, long count) {
        if (count < 0 || count > MAX_COUNT) {
            throw new InvalidFactException(
                    field, Reason.OUT_OF_RANGE, "must be a count from 0 to " + MAX_COUNT + ", got " + count);
        }
    }

    /** Counts up to here can be added four at a time without an overflow. */
    long MAX_COUNT = 1L << 53;
}
