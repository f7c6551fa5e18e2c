package io.roi4j.intake;

import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.List;

/**
 * What a system knows at one time: an export of the staff register, of the customer base, of the books. Immutable.
 *
 * @param source the name of the system; the same name every time, because a record's key counts within its source
 * @param asOf when the export was made: how old the figures are
 * @param rows the records, in any order
 */
public record ImportBatch<F extends SlowFact>(String source, Instant asOf, List<ImportRow<F>> rows) {
    /** @throws io.roi4j.InvalidFactException if the source is blank or longer than 200 characters, or the time can't be true */
    public ImportBatch {
        Checks.source("source", source);
        Checks.time("asOf", asOf);
        rows = List.copyOf(rows);
    }
}
