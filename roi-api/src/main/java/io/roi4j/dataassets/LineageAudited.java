package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * Somebody counted how many of the attributes in use can be followed back to their sources. Immutable.
 *
 * @param id what was audited, for instance the model; of several audits of the same the latest counts, and those of
 *     different ones are added up
 * @param at when
 * @param attributes how many attributes in use were looked at, 0 or more
 * @param complete how many of them have a complete lineage, at most {@code attributes}
 * @param sampled whether they are a random sample of the attributes in use; if not, they are all of them
 */
public record LineageAudited(String id, Instant at, long attributes, long complete, boolean sampled)
        implements SlowFact {
    /** The most attributes of one audit. */
    public static final long MOST = 1_000_000_000L;

    /** @throws InvalidFactException if the id is blank or too long, the time can't be true, or a number is out of range */
    public LineageAudited {
        Checks.idAndTime(id, at);
        Checks.within("attributes", attributes, 0, MOST);
        if (complete < 0 || complete > attributes) {
            throw new InvalidFactException("complete", Reason.OUT_OF_RANGE, "must be 0 to attributes");
        }
    }
}
