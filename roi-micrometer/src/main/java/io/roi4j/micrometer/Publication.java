package io.roi4j.micrometer;

import io.roi4j.Definition;
import io.roi4j.Direction;
import io.roi4j.Figure;
import io.roi4j.Figures;
import io.roi4j.Total;

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
    static Publication of(MeterKey key, Figures.Entry entry) {
        Figure figure = entry.figure();
        Definition definition = entry.definition();
        return new Publication(
                key,
                figure instanceof Total,
                figure.unit(),
                definition.value(),
                definition.direction() != Direction.NEUTRAL);
    }

    /** The publication of something that the library or the bridge counts. */
    static Publication count(MeterKey key, String help) {
        return new Publication(key, true, "1", help, false);
    }
}
