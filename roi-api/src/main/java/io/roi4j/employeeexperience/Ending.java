package io.roi4j.employeeexperience;

/** How an employment ended. */
public enum Ending {
    /** The employee gave notice. */
    RESIGNED,
    /** The employer gave notice. */
    DISMISSED,
    /** By agreement, at the end of a contract, by retirement or death: nobody left, watching ends (censored). */
    AGREED
}
