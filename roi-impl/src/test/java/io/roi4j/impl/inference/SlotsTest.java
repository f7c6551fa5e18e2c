package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final Slots slots = new Slots(3);

    private void add(long number, long present) {
        InferenceSums one = new InferenceSums();
        one.add(1, true, true, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, Provenances.MEASURED);
        slots.add(number, one, present);
    }

    private long[] numbers() {
        return IntStream.range(0, slots.size()).mapToLong(slots::number).toArray();
    }

    @Test
    void theLowestGoesWhenThePresentMovesOn() {
        for (long number : new long[] {7, 8, 9, 10}) {
            add(number, number);
        }
        assertThat(numbers()).containsExactly(8, 9, 10);
    }

    @Test
    void whatLiesBeyondThePresentGoesAfterAJump() {
        add(8, 8);
        add(500, 500);
        add(9, 9);
        add(10, 10);
        assertThat(numbers()).containsExactly(8, 9, 10);
    }

    @Test
    void aJumpWipesNoMoreThanItFills() {
        add(8, 8);
        add(9, 9);
        add(10, 10);
        add(500, 500);
        assertThat(numbers()).containsExactly(9, 10, 500);
    }

    @Test
    void somethingTooOldForFullSlotsIsItselfTheOneThatGoes() {
        add(8, 10);
        add(9, 10);
        add(10, 10);
        add(-3, 10);
        assertThat(numbers()).containsExactly(8, 9, 10);
    }
}
