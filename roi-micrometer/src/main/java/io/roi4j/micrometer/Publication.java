package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.roi4j.Definition;
import io.roi4j.Direction;
import io.roi4j.Figure;
import io.roi4j.Figures;
import io.roi4j.Report;
import io.roi4j.Total;
import java.util.ArrayList;
import java.util.List;

/**
 * What doesn't change about a figure that is published.
 *
 * @param key name and tags
 * @param counter whether it is a total, published as a counter
 * @param unit the unit as the figure states it
 * @param help what it means
 * @param compared whether it has a better side, so that a baseline and a verdict are published too
 */
record Publication(MeterKey key, boolean counter, String unit, String help, boolean compared) {

    /** The publication of a figure of the catalogue. */
    static Publication of(Report.Entry owner, Figures.Entry entry) {
        Figure figure = entry.figure();
        Definition definition = entry.definition();
        boolean counter = figure instanceof Total;
        String name = counter
                ? MeterNames.counter(entry.indicator(), entry.name())
                : MeterNames.gauge(entry.indicator(), entry.name());
        return new Publication(
                new MeterKey(name, tags(owner, entry)),
                counter,
                figure.unit(),
                definition.value(),
                definition.direction() != Direction.NEUTRAL);
    }

    /** The publication of one of the library's own counts, with the one tag that cuts it. */
    static Publication health(String name, String tagKey, String tagValue, String help) {
        return new Publication(new MeterKey(name, Tags.of(tagKey, tagValue)), true, "1", help, false);
    }

    // The figure's place in the catalogue alone decides the keys: one set of keys for one name.
    private static Tags tags(Report.Entry owner, Figures.Entry entry) {
        List<Tag> tags = new ArrayList<>();
        tags.add(Tag.of("initiative", owner.initiative()));
        tags.add(Tag.of("cohort", owner.cohort().id()));
        entry.dimensions().forEach((dimension, value) -> tags.add(Tag.of(MeterNames.dotted(dimension), value)));
        if (MeterUnits.isCurrency(entry.figure().unit())) {
            tags.add(Tag.of("currency", entry.figure().unit()));
        }
        return Tags.of(tags);
    }
}
