package io.roi4j.technicaldebt;

import java.util.Locale;

/** Why a model has to be updated. */
public enum UpdateTrigger {
    /** An alarm said that the data or the errors have drifted. */
    DRIFT_ALARM,
    /** New data to learn from has come. */
    NEW_DATA,
    /** Somebody approved the update. */
    APPROVAL,
    /** Anything else. */
    OTHER;

    /** The stable name, in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
