package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many names a host gives, the memory is bounded, nothing is missing from a sum, and it is said once. */
@Tag("ci")
class ManyNamesTest {
    private static final long NAMES = Long.getLong("roi4j.harm.names", 1_000_000);
    /** What a dimension may have unless it is said, with {@code other} and {@code unspecified}. */
    private static final Map<String, Integer> CAPS = Map.of("initiative", 102, "dataset", 1_002);

    private static final int CAP = 52;
    private static final long GROWTH = 8L << 20;
    private static final Pattern LINE =
            Pattern.compile("(\\S+) series=(\\d+) growthBytes=(-?\\d+) total=(\\d+) overflowed=(\\d+) refused=(\\S+)");

    @Test
    void aMillionNamesInEachDimension() throws Exception {
        Fork.Outcome outcome = Fork.run(ManyNames.class, "256m", 30, Long.toString(NAMES));
        assertThat(outcome.status())
                .as(() -> String.join("\n", outcome.lines()))
                .isZero();
        List<MatchResult> lines = outcome.after("names ").stream()
                .flatMap(line -> LINE.matcher(line).results())
                .toList();
        outcome.after("names ").forEach(System.out::println);
        assertThat(new TreeSet<>(lines.stream().map(line -> line.group(1)).toList()))
                .isEqualTo(ManyNames.dimensions());
        for (MatchResult line : lines) {
            String dimension = line.group(1);
            assertThat(Integer.parseInt(line.group(2)))
                    .as("series of the dimension " + dimension)
                    .isLessThanOrEqualTo(CAPS.getOrDefault(dimension, CAP));
            assertThat(Long.parseLong(line.group(3)))
                    .as("growth by the dimension " + dimension)
                    .isLessThan(GROWTH);
            assertThat(Long.parseLong(line.group(4)))
                    .as("sum over the dimension " + dimension)
                    .isEqualTo(NAMES + 50_000);
            assertThat(line.group(6))
                    .as("refused in the dimension " + dimension)
                    .isEqualTo("{}");
            assertThat(outcome.lines().stream()
                            .filter(text -> text.contains("over the cap of the dimension " + dimension + ":")))
                    .as("warnings about the dimension " + dimension)
                    .hasSize(1);
        }
    }
}
