package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DailyProperties {
    private static final EventCount NONE = new EventCount(0, 0);

    @Provide
    Arbitrary<Daily<EventCount>> sums() {
        Arbitrary<EventCount> counts =
                Arbitraries.longs().between(0, 1_000).map(events -> new EventCount(events, (double) events));
        // A stretch of days, so that together they are often more than are told apart.
        Arbitrary<TreeMap<Long, EventCount>> days = Combinators.combine(
                        Arbitraries.longs().between(0, 600),
                        Arbitraries.integers().between(0, 500),
                        counts)
                .as((first, length, count) -> {
                    TreeMap<Long, EventCount> stretch = new TreeMap<>();
                    for (long day = first; day < first + length; day++) {
                        stretch.put(day, count);
                    }
                    return stretch;
                });
        return Combinators.combine(days, counts).as(Daily::new);
    }

    @Property(tries = 200)
    void mergingIsFreeOfOrder(
            @ForAll("sums") Daily<EventCount> a,
            @ForAll("sums") Daily<EventCount> b,
            @ForAll("sums") Daily<EventCount> c) {
        Laws.hold(Daily.of(NONE), a, b, c);
    }

    @Property(tries = 200)
    void nothingIsLostFromTheSum(@ForAll("sums") Daily<EventCount> a, @ForAll("sums") Daily<EventCount> b) {
        Daily<EventCount> both = a.merge(b);
        assertThat(both.sum().events()).isEqualTo(a.sum().events() + b.sum().events());
        assertThat(both.days().size()).isLessThanOrEqualTo(Daily.MOST);
    }
}
