package io.roi4j;

/** A leaf of a metrics record: a {@link Measure} of a window, or a {@link Total} since the start. */
public sealed interface Figure permits Measure, Total {

    /** The unit as a UCUM code, {@code 1} for a bare number; money has its ISO 4217 code instead. */
    String unit();
}
