package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Indicator;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.micrometer.Filled;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the fleet's rules are made from. */
class FleetCatalogueTest {
    private final FleetCatalogue catalogue = FleetCatalogue.today();

    @Test
    void everyFigureOfTheCatalogueIsThere() {
        List<String> all = Filled.catalogue().stream()
                .map(Record::getClass)
                .flatMap(type -> {
                    Map<String, RecordComponent> components = FleetCatalogue.components(type);
                    String indicator = Objects.requireNonNull(type.getAnnotation(Indicator.class))
                            .value();
                    return components.keySet().stream().map(name -> indicator + "/" + name);
                })
                .toList();
        assertThat(catalogue.figures().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyTotalSaysWhetherItIsAddedOrTakenOnce() {
        for (FleetFigure figure : catalogue.all()) {
            RecordComponent component = figure.component();
            if (figure.total()) {
                assertThat(component.isAnnotationPresent(Summed.class) ^ component.isAnnotationPresent(Once.class))
                        .as("%s has one of @Summed and @Once", figure.key())
                        .isTrue();
            } else {
                assertThat(figure.once() && figure.pooled() != null)
                        .as("%s is both pooled and taken once", figure.key())
                        .isFalse();
            }
        }
    }

    @Test
    void everyMeasureIsPooledFromTotals() {
        assertThat(catalogue.totals()).hasSizeGreaterThan(40).allMatch(FleetFigure::total);
    }
}
