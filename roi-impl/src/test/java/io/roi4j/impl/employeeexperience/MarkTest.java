package io.roi4j.impl.employeeexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.employeeexperience.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same gives the same mark, and nothing else does. */
class MarkTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void theSameGivesTheSame() {
        assertThat(Mark.of("p" + 1, AT, Optional.of(Ending.AGREED), 3L, true))
                .isEqualTo(Mark.of("p1", Instant.parse("2026-11-01T00:00:00Z"), Optional.of(Ending.AGREED), 3, true));
    }

    @Test
    void whateverDiffersGivesAnother() {
        List<Object[]> all = List.of(
                new Object[] {},
                new Object[] {""},
                new Object[] {"", ""},
                new Object[] {"ab", "c"},
                new Object[] {"a", "bc"},
                new Object[] {"abc"},
                new Object[] {"abcd"},
                new Object[] {"abcde"},
                new Object[] {"abcdf"},
                new Object[] {"\0abcd"},
                new Object[] {AT},
                new Object[] {AT.plusNanos(1)},
                new Object[] {AT.plusSeconds(1)},
                new Object[] {Optional.of(AT)},
                new Object[] {Optional.empty()},
                new Object[] {Optional.empty(), Optional.empty()},
                new Object[] {Duration.ofNanos(1)},
                new Object[] {Duration.ofSeconds(1)},
                new Object[] {0},
                new Object[] {-1L},
                new Object[] {true},
                new Object[] {Optional.of(Ending.RESIGNED), Optional.empty()},
                new Object[] {Optional.empty(), Optional.of(Ending.RESIGNED)});
        Set<Long> marks = new HashSet<>();
        all.forEach(values -> marks.add(Mark.of(values)));
        assertThat(marks).hasSize(all.size());
    }

    @Test
    void oneByOneANameChangesHalfOfTheBits() {
        int names = 10_000;
        Set<Long> marks = new HashSet<>();
        long bits = 0;
        for (int i = 0; i < names; i++) {
            marks.add(Mark.of("p" + i));
            bits += Long.bitCount(Mark.of("p" + i) ^ Mark.of("p" + (i + 1)));
        }
        assertThat(marks).hasSize(names);
        assertThat(bits / (double) names).isBetween(31.5, 32.5);
    }

    @Test
    void anythingElseIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of(0.5)).withMessageContaining("Double");
    }
}
