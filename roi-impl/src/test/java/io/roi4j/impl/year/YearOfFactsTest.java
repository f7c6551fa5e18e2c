package io.roi4j.impl.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A year of facts into each room leaves its memory and the time of its calculation as they were, and what can't be kept is
 * said. By default 45,000 facts of each kind and cohort come to logs that are full. The full year of all rooms is a matter of
 * a quarter of an hour: {@code -Droi4j.year.factsPerDay=100000}, see docs/reliability.md.
 */
@Tag("ci")
class YearOfFactsTest {
    private static final long FACTS_PER_DAY = Long.getLong("roi4j.year.factsPerDay", 5_000);
    private static final String ROOM = System.getProperty("roi4j.year.room", "");
    /** What a collector may leave, and what a clock may be wrong by. */
    private static final double SOME_BYTES = 2 << 20;

    private static final double SOME_MILLIS = 100;

    static Stream<Feed> feeds() {
        return Stream.of(
                        new TimeToMarketFeed(),
                        new ThroughputFeed(),
                        new EmployeeExperienceFeed(),
                        new CustomerExperienceFeed(),
                        new TechnicalDebtFeed(),
                        new DataAssetsFeed(),
                        new ErrorReductionFeed(),
                        new ScalabilityFeed(),
                        new InferenceFeed())
                .filter(feed -> feed.getClass().getSimpleName().startsWith(ROOM));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void aYearLeavesNothingBehind(Feed feed) {
        Year year = new Year(feed, FACTS_PER_DAY);
        List<Year.Look> looks = Stream.of(3, 3, 6).map(year::months).toList();
        looks.forEach(look -> print(feed, look));
        Year.Look early = looks.get(0);
        Year.Look end = looks.get(2);
        assertThat((double) end.heapBytes()).isLessThan(1.3 * early.heapBytes() + SOME_BYTES);
        assertThat(end.calculationMillis()).isLessThan(2 * early.calculationMillis() + SOME_MILLIS);
        // What is bounded was full at the first look already.
        looks.forEach(look -> assertThat(look.said()).containsAll(feed.said()));
        assertThat(year.missing()).isCloseTo(0, within(1e-9));
    }

    private static void print(Feed feed, Year.Look look) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f \u00b5s | %.1f MB | %.0f ms | %s |%n",
                feed.getClass().getSimpleName(),
                look.nanosPerFact() / 1e3,
                look.heapBytes() / 1e6,
                look.calculationMillis(),
                String.join(", ", look.said()));
    }
}
