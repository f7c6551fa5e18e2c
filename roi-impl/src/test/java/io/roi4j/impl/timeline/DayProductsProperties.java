package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Products;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A grid of five hours stands for that of 400 days. */
class DayProductsProperties {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final List<Resolution> TINY =
            List.of(new Resolution(Duration.ofMinutes(1), 6), new Resolution(Duration.ofHours(1), 5));

    private static Timeline<EventCount, EventCount> timeline() {
        return new Timeline<>(
                TINY,
                () -> new TallyAccumulator<>(EventCount.EMPTY),
                List.of(
                        hour -> Products.of(hour.exposureSeconds(), (double) hour.events()),
                        hour -> Products.of((double) hour.events(), 1)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theyCountEveryHourSinceTheStartAndNeverFall(@ForAll Random random) {
        Timeline<EventCount, EventCount> timeline = timeline();
        Map<Long, EventCount> hours = new HashMap<>();
        Products before = Products.EMPTY;
        long now = 0;
        for (int i = 0; i < 100; i++) {
            now += random.nextLong(HOUR);
            long at = now - random.nextLong(3 * HOUR);
            EventCount fact = new EventCount(random.nextInt(9), random.nextDouble());
            if (timeline.add(now, at, fact).isEmpty()) {
                hours.merge(Math.floorDiv(at, HOUR), fact, EventCount::merge);
            }
            Products products = timeline.history().dayProducts().get(0);
            assertThat(products.squares()).isGreaterThanOrEqualTo(before.squares());
            assertThat(products.products()).isGreaterThanOrEqualTo(before.products());
            assertThat(products.squaresBelow()).isGreaterThanOrEqualTo(before.squaresBelow());
            assertThat(products.clusters()).isGreaterThanOrEqualTo(before.clusters());
            before = products;
        }
        Products all = hours.values().stream()
                .map(hour -> Products.of(hour.exposureSeconds(), (double) hour.events()))
                .reduce(Products.EMPTY, Products::merge);
        assertThat(before.clusters()).isEqualTo(all.clusters());
        assertThat(before.squares()).isCloseTo(all.squares(), within(1e-9));
        assertThat(before.products()).isCloseTo(all.products(), within(1e-9));
        assertThat(before.squaresBelow()).isEqualTo(all.squaresBelow());
    }

    @Example
    void forgettingAnHourChangesNoDigit() {
        Timeline<EventCount, EventCount> timeline = timeline();
        Products all = Products.EMPTY;
        for (int hour = 0; hour < 50; hour++) {
            double exposure = 1 / (hour + 3.0);
            timeline.add(hour * HOUR, hour * HOUR, new EventCount(1, exposure));
            all = all.merge(Products.of(exposure, 1));
            assertThat(timeline.history().dayProducts().get(0)).isEqualTo(all);
        }
    }
}
