package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TallyProperties {
    private static final long MANY = 1L << 60;

    @Provide
    Arbitrary<Binomial> binomials() {
        return Arbitraries.longs()
                .between(0, MANY)
                .flatMap(n -> Arbitraries.longs().between(0, n).map(k -> new Binomial(k, n)));
    }

    /** Exposures are whole numbers of quarter seconds, whose sums are exact. */
    @Provide
    Arbitrary<EventCount> eventCounts() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.longs().between(0, 1L << 50))
                .as((events, quarters) -> new EventCount(events, quarters / 4.0));
    }

    @Provide
    Arbitrary<Latest> latests() {
        Arbitrary<Long> few = Arbitraries.longs().between(-3, 3);
        return Arbitraries.oneOf(
                Arbitraries.just(Latest.NEVER), Combinators.combine(few, few).as(Latest::new));
    }

    @Provide
    Arbitrary<Map<String, Binomial>> maps() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), binomials());
    }

    @Provide
    Arbitrary<Opinions> opinions() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, Long.MAX_VALUE);
        return Combinators.combine(counts, counts, counts).as(Opinions::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void opinionsMerge(@ForAll("opinions") Opinions a, @ForAll("opinions") Opinions b, @ForAll("opinions") Opinions c) {
        Laws.hold(Opinions.EMPTY, a, b, c);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void binomialsMerge(
            @ForAll("binomials") Binomial a, @ForAll("binomials") Binomial b, @ForAll("binomials") Binomial c) {
        Laws.hold(Binomial.EMPTY, a, b, c);
        Binomial both = a.merge(b);
        assertThat(both.others()).isEqualTo(a.others() + b.others());
        assertThat(both.events()).isEqualTo(a.events() + b.events());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void eventCountsMerge(
            @ForAll("eventCounts") EventCount a,
            @ForAll("eventCounts") EventCount b,
            @ForAll("eventCounts") EventCount c) {
        Laws.hold(EventCount.EMPTY, a, b, c);
        assertThat(a.merge(b).events()).isGreaterThanOrEqualTo(Math.max(a.events(), b.events()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void latestMerges(@ForAll("latests") Latest a, @ForAll("latests") Latest b, @ForAll("latests") Latest c) {
        Laws.hold(Latest.NEVER, a, b, c);
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(b)).isIn(a, b);
        assertThat(a.merge(b).atMillis()).isEqualTo(Math.max(a.atMillis(), b.atMillis()));
        if (a.atMillis() == b.atMillis()) {
            assertThat(a.merge(b).value()).isEqualTo(Math.max(a.value(), b.value()));
        }
        assertThat(a.told()).isEqualTo(!a.equals(Latest.NEVER));
    }

    @Example
    void whatWasNeverToldHasNoValue() {
        assertThatThrownBy(() -> new Latest(Long.MIN_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Latest(Long.MIN_VALUE, 0)).isEqualTo(Latest.NEVER);
    }

    @Example
    void countsThatCantBeAreNoTallies() {
        assertThatThrownBy(() -> new Binomial(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Binomial(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventCount(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventCount(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventCount(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventCount(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void mapsMergeKeyByKey(
            @ForAll("maps") Map<String, Binomial> a,
            @ForAll("maps") Map<String, Binomial> b,
            @ForAll("maps") Map<String, Binomial> c) {
        assertThat(Maps.merge(a, Map.of())).isEqualTo(a);
        assertThat(Maps.merge(Map.of(), a)).isEqualTo(a);
        assertThat(Maps.merge(a, b)).isEqualTo(Maps.merge(b, a));
        assertThat(Maps.merge(Maps.merge(a, b), c)).isEqualTo(Maps.merge(a, Maps.merge(b, c)));
        for (String key : List.of("a", "b", "c")) {
            Binomial sum = a.getOrDefault(key, Binomial.EMPTY).merge(b.getOrDefault(key, Binomial.EMPTY));
            assertThat(Maps.merge(a, b).getOrDefault(key, Binomial.EMPTY)).isEqualTo(sum);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll List<Boolean> events, @ForAll @IntRange(max = 100) int cut) {
        int at = Math.min(cut, events.size());
        Binomial parts = count(events.subList(0, at)).merge(count(events.subList(at, events.size())));
        assertThat(parts).isEqualTo(count(events));
    }

    private static Binomial count(List<Boolean> events) {
        return new Binomial(events.stream().filter(event -> event).count(), events.size());
    }
}
