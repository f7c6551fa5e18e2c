package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;

/** What the facts of surveys check alike. */
final class Surveys {
    /** More than there are people, and small enough to be added up. */
    static final long MOST = 1_000_000_000_000L;

    private Surveys() {}

    static void sent(long sent, long answers) {
        Checks.within("sent", sent, 0, MOST);
        if (sent > 0 && sent < answers) {
            throw new InvalidFactException("sent", Reason.INVALID_INPUT, "must not be less than the answers");
        }
    }
}
