package io.roi4j.employeeexperience;

import java.util.Locale;

/** Why somebody resigned. The list is closed: a free text could tell who it was. */
public enum ExitReason {
    /** Pay and benefits. */
    PAY,
    /** Prospects, a better post elsewhere. */
    CAREER,
    /** What the work consists of. */
    WORK_CONTENT,
    /** Too much work, or at bad hours. */
    WORKLOAD,
    /** Superiors, colleagues, the culture. */
    LEADERSHIP,
    /** Family, health, a move. */
    PERSONAL,
    /** Another known reason. */
    OTHER,
    /** Nobody knows; a class of its own. */
    UNKNOWN;

    /** The stable name, lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
