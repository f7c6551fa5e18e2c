package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final Slots SLOTS = new Slots(3);

    private byte[] packed = Slots.NONE;

    private void add(long number, long present) {
        InferenceSums one = new InferenceSums();
        one.add(1, true, true, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, Provenances.MEASURED);
        packed = SLOTS.with(packed, number, one, present);
    }

    private long[] numbers() {
        LongStream.Builder numbers = LongStream.builder();
        for (Slots.Cursor cursor = Slots.cursor(packed); cursor.hasNext(); ) {
            numbers.add(cursor.next());
        }
        return numbers.build().toArray();
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
