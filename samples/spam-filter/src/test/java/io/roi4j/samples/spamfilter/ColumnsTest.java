package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void cellsStandBelowEachOther() {
        assertThat(Columns.align(List.of(
                        List.of("", "value", "n"), List.of("a", "1.25 %", "17"), List.of("long name", "", "3"))))
                .containsExactly(
                        "           value   n", //
                        "a          1.25 %  17",
                        "long name          3");
    }

    @Test
    void aHeadingMakesNoColumnWider() {
        assertThat(Columns.align(List.of(List.of("a", "b"), List.of("a long heading", ""))))
                .containsExactly("a  b", "a long heading");
    }

    @Test
    void anOverlongCellReachesIntoTheNextColumnsAndHidesNothing() {
        String reason = "x".repeat(60);
        assertThat(Columns.align(List.of(List.of("a", "b", "c"), List.of("1", reason, "2"))))
                .containsExactly("a  b  c", "1  " + reason + "  2");
    }
}
