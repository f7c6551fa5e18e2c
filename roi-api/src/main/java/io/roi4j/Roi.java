package io.roi4j;

import java.util.Collection;
import java.util.Currency;

/**
 * The running library of one process: it holds the {@linkplain Initiative initiatives}, a clock and one currency.
 *
 * <p>Safe for use by several threads. After {@link #close()} recording does nothing and what was recorded can still be
 * read.
 */
public interface Roi extends AutoCloseable {

    /**
     * The initiative of this name, made when it is first asked for. Names have 1 to 64 code points and no control, format
     * or separator characters. Never throws: a bad name gives an initiative that refuses everything, a name over the
     * cap the initiative {@code other}, and both are counted in {@link #health()}.
     */
    Initiative initiative(String name);

    /** The initiatives so far, in order of their names. */
    Collection<Initiative> initiatives();

    /** The one currency of all money in this library. */
    Currency currency();

    /**
     * All measures of all initiatives at one reading of the clock; while facts arrive, two indicators may differ by those
     * that came during the calculation. The report is kept for about a second (until a new initiative or
     * cohort is asked for, if that comes first), so that everything that is
     * read together (all meters of one scrape, a table in a terminal) speaks of the same {@link Report#generation()}.
     */
    Report report();

    /** What was refused and what went to overflow series, since the start. */
    Health health();

    /** Stops recording. May be called again. */
    @Override
    void close();

    /** A library that records nothing and whose figures are all absent; for authors of libraries, as a default. */
    static Roi noop() {
        return NoopRoi.INSTANCE;
    }
}
