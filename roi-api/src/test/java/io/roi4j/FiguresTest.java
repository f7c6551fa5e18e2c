package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Count ONE = new Count(Readings.of(1));
    private static final Count TWO = new Count(Readings.of(2));
    private static final Total SUM = Total.count(3);

    record Nested(
            @Definition("Two.") Count two,
            @Definition("A sum.") Total sum) {}

    record PerSite(@Definition("One of a site.") Count ofSite) {}

    @Indicator(value = "test", number = 9, title = "Test", french = "Essai")
    record All(
            @Definition("One.") Count one,
            @Definition("Nested.") Nested nested,
            @Definition("By site.") @By("site") Map<String, PerSite> sites,
            @Definition("By day.") @By("day") Map<String, Count> days) {}

    @Indicator(value = "test", number = 9, title = "Test", french = "Essai")
    record Deep(@Definition("By site and day.") @By("site") Map<String, ByDay> sites) {}

    record ByDay(@Definition("By day.") @By("day") Map<String, Count> days) {}

    @Test
    void listsEveryFigureInTheOrderOfTheComponentsAndOfTheKeys() {
        Map<String, PerSite> sites = new LinkedHashMap<>();
        sites.put("south", new PerSite(TWO));
        sites.put("north", new PerSite(ONE));
        List<Figures.Entry> entries = Figures.of(new All(ONE, new Nested(TWO, SUM), sites, Map.of("monday", TWO)));
        assertThat(entries)
                .extracting(Figures.Entry::name)
                .containsExactly("one", "two", "sum", "ofSite", "ofSite", "days");
        assertThat(entries).extracting(Figures.Entry::figure).containsExactly(ONE, TWO, SUM, ONE, TWO, TWO);
        assertThat(entries)
                .extracting(Figures.Entry::dimensions)
                .containsExactly(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("site", "north"),
                        Map.of("site", "south"),
                        Map.of("day", "monday"));
        assertThat(entries)
                .extracting(entry -> entry.definition().value())
                .containsExactly("One.", "Two.", "A sum.", "One of a site.", "One of a site.", "By day.");
        assertThat(entries).extracting(entry -> entry.indicator().number()).containsOnly(9);
    }

    @Test
    void dimensionsStandOutermostFirst() {
        List<Figures.Entry> entries = Figures.of(new Deep(Map.of("north", new ByDay(Map.of("monday", ONE)))));
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.dimensions())
                        .containsExactly(Map.entry("site", "north"), Map.entry("day", "monday")));
    }

    record Unmarked(@Definition("One.") Count one) {}

    @Test
    void refusesARecordThatIsNoIndicator() {
        refuses(new Unmarked(ONE), "Unmarked", "@Indicator");
    }

    @Indicator(value = "test", number = 9, title = "Test", french = "Essai")
    record Undefined(Count bare) {}

    @Test
    void refusesAComponentWithoutADefinition() {
        refuses(new Undefined(ONE), "bare", "@Definition");
    }

    @Indicator(value = "test", number = 9, title = "Test", french = "Essai")
    record Dimensionless(@Definition("By what?") Map<String, Count> parts) {}

    @Test
    void refusesAMapWithoutItsDimension() {
        refuses(new Dimensionless(Map.of("a", ONE)), "parts", "@By");
    }

    @Indicator(value = "test", number = 9, title = "Test", french = "Essai")
    record Stranger(@Definition("A text.") String text) {}

    @Test
    void refusesWhatIsNoFigure() {
        refuses(new Stranger("x"), "text", "neither figure nor record nor map");
        refuses(new Stranger(null), "text", "neither figure nor record nor map");
    }

    private static void refuses(Record metrics, String name, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.of(metrics))
                .withMessageContaining(name)
                .withMessageContaining(why);
    }
}
