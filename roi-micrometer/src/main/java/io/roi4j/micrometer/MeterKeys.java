package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tags;
import io.roi4j.Figures;
import io.roi4j.Report;
import io.roi4j.Total;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of what one metrics record of a report becomes. A map of a thousand models holds a figure a thousand times: its name is
 * made once.
 */
final class MeterKeys {
    private final Tags owner;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> tagKeys = new HashMap<>();

    MeterKeys(Report.Entry owner) {
        this.owner = Tags.of(
                "initiative", owner.initiative(), "cohort", owner.cohort().id());
    }

    MeterKey of(Figures.Entry entry) {
        // Within an indicator the component's name is enough.
        String name = names.computeIfAbsent(entry.name(), component -> name(entry));
        return new MeterKey(name, tags(entry));
    }

    private static String name(Figures.Entry entry) {
        return entry.figure() instanceof Total
                ? MeterNames.counter(entry.indicator(), entry.name())
                : MeterNames.gauge(entry.indicator(), entry.name());
    }

    // The figure's place in the catalogue alone decides the keys: one set of keys for one name.
    private Tags tags(Figures.Entry entry) {
        Tags tags = owner;
        for (Map.Entry<String, String> dimension : entry.dimensions().entrySet()) {
            tags = tags.and(tagKeys.computeIfAbsent(dimension.getKey(), MeterNames::dotted), dimension.getValue());
        }
        String unit = entry.figure().unit();
        return MeterUnits.isCurrency(unit) ? tags.and("currency", unit) : tags;
    }
}
