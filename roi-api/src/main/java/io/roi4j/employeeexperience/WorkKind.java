package io.roi4j.employeeexperience;

/** What working time is spent on. One hour can be of several kinds. */
public enum WorkKind {
    /** The same steps over and over, which a machine could do. */
    REPETITIVE,
    /** Meetings. */
    MEETINGS,
    /** Uninterrupted blocks of two hours or more. */
    FOCUS,
    /** What the team is there for, by its own judgement. */
    HIGH_VALUE
}
