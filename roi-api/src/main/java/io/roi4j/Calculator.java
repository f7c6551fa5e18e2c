package io.roi4j;

/**
 * One indicator of one initiative and cohort: its {@code record} methods take facts, {@code calculate} gives the measures.
 *
 * <p>Safe for use by several threads. No method throws because of what it is told: a bad fact changes nothing and is
 * counted under its {@link Reason}, see {@link Roi#health()}.
 *
 * @param <M> the metrics record
 */
public interface Calculator<M extends Record> {

    /** The measures of the library's default window. */
    M calculate();

    /** The measures of another window. */
    M calculate(Window window);
}
