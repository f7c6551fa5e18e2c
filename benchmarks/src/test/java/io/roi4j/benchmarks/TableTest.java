package io.roi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void namesToTheLeftAndFiguresToTheRight() {
        Table table = new Table("library", "time").row("a", "12.0 ns").row("limit", "5 ns");

        assertThat(table).hasToString("""
                | library |    time |
                | ------- | ------: |
                | a       | 12.0 ns |
                | limit   |    5 ns |
                """);
    }

    @Test
    void everyRowHasACellForEachColumn() {
        Table table = new Table("library", "time");

        assertThatThrownBy(() -> table.row("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesHaveTheUnitThatSuitsThem() {
        assertThat(Text.nanos(9.876)).isEqualTo("9.88 ns");
        assertThat(Text.nanos(987.6)).isEqualTo("988 ns");
        assertThat(Text.nanos(12_340)).isEqualTo("12.3 µs");
        assertThat(Text.nanos(4_567_890_000.0)).isEqualTo("4,568 ms");
        assertThat(Text.nanos(Double.NaN)).isEmpty();
    }
}
