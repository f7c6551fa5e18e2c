package io.roi4j.impl.employeeexperience;

import java.util.Locale;

/** Figures that are published together, because they speak of the same persons. */
public enum Family {
    /** 3.1. */
    RETENTION,
    /** 3.1 and 3.2 over a closed window. */
    HEADCOUNT,
    /** 3.2. */
    EXPOSURE,
    /** 3.3. */
    EXITS,
    /** 3.5. */
    PRODUCTIVITY,
    /** 3.4. */
    SURVEY,
    /** P2. */
    WORK;

    /** The stable name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
