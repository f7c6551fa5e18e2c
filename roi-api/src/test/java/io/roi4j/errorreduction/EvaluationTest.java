package io.roi4j.errorreduction;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.errorreduction.Evaluation.Paired;
import io.roi4j.errorreduction.Evaluation.Separate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private static final long MOST = Evaluation.MAX_COUNT;

    @Test
    void pairsCountForBothModels() {
        Paired pairs = new Paired(5, 20, 3, 72);
        assertThat(pairs.errorsBefore()).isEqualTo(25);
        assertThat(pairs.errorsAfter()).isEqualTo(8);
        assertThat(pairs.outcomesBefore()).isEqualTo(100).isEqualTo(pairs.outcomesAfter());
    }

    @Test
    void theMostPairsDontOverflow() {
        assertThat(new Paired(MOST, MOST, MOST, MOST).outcomesAfter())
                .isEqualTo(4 * MOST)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Evaluation.MAX_COUNT + 1, Long.MAX_VALUE})
    void refusesWhatIsNoCountOfPairs(long bad) {
        refuses(() -> new Paired(bad, 1, 1, 1), "bothWrong", Reason.OUT_OF_RANGE);
        refuses(() -> new Paired(1, bad, 1, 1), "onlyOldWrong", Reason.OUT_OF_RANGE);
        refuses(() -> new Paired(1, 1, bad, 1), "onlyNewWrong", Reason.OUT_OF_RANGE);
        refuses(() -> new Paired(1, 1, 1, bad), "neitherWrong", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesAnEvaluationOnNoItems() {
        refuses(() -> new Paired(0, 0, 0, 0), "neitherWrong", Reason.NO_DATA);
        refuses(() -> new Separate(0, 0, 0, 1), "errorsBefore", Reason.OUT_OF_RANGE);
        refuses(() -> new Separate(0, 1, 0, 0), "errorsAfter", Reason.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Evaluation.MAX_COUNT + 1, Long.MAX_VALUE})
    void refusesWhatIsNoCountOfOutcomes(long bad) {
        refuses(() -> new Separate(bad, 1, 1, 1), "errorsBefore", Reason.OUT_OF_RANGE);
        refuses(() -> new Separate(1, bad, 1, 1), "outcomesBefore", Reason.OUT_OF_RANGE);
        refuses(() -> new Separate(1, 1, bad, 1), "errorsAfter", Reason.OUT_OF_RANGE);
        refuses(() -> new Separate(1, 1, 1, bad), "outcomesAfter", Reason.OUT_OF_RANGE);
    }

    @Test
    void refusesMoreErrorsThanOutcomes() {
        refuses(() -> new Separate(2, 1, 0, 1), "errorsBefore", Reason.OUT_OF_RANGE);
        refuses(() -> new Separate(0, 1, 2, 1), "errorsAfter", Reason.OUT_OF_RANGE);
        assertThat(new Separate(1, 1, MOST, MOST).errorsAfter()).isEqualTo(MOST);
    }
}
