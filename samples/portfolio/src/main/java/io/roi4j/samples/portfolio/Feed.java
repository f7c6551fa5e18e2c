package io.roi4j.samples.portfolio;

/** Tells one room of the library what happens in an initiative. */
interface Feed {

    /** What happens in one minute of a working day; the clock stands in it. */
    default void minute(Today today, int minute) {}

    /** What is told at the end of a working day; the clock stands there. */
    default void evening(Today today) {}
}
