package io.roi4j.impl.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.harm.Fork;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The live heap of a service that never stops doesn't grow. Half an hour: {@code mvn -Psoak}. */
@Tag("ci")
class LongLifeTest {
    private static final long SECONDS = Long.getLong("roi4j.life.seconds", 180);
    private static final long SOME_BYTES = 2 << 20;

    @Test
    void theLiveHeapDoesNotGrow() throws Exception {
        Fork.Outcome outcome = Fork.run(LongLife.class, "128m", SECONDS / 60 + 15, Long.toString(SECONDS));
        assertThat(outcome.status())
                .as(() -> String.join("\n", outcome.lines()))
                .isZero();
        List<String> looks = outcome.after("heap ");
        looks.forEach(System.out::println);
        List<Long> heaps = looks.stream()
                .map(look -> Long.valueOf(look.substring(0, look.indexOf(' '))))
                .toList();
        assertThat(heaps).hasSize(12);
        // How full the days of a month are differs: the greatest of the first third against that of the last.
        assertThat(greatest(heaps.subList(8, 12))).isLessThan(greatest(heaps.subList(0, 4)) + SOME_BYTES);
    }

    private static long greatest(List<Long> heaps) {
        return heaps.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
