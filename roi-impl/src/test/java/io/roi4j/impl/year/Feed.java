package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import java.time.Instant;
import java.util.Set;

/** Tells a room facts of every kind that it knows, in about the proportions of practice. */
interface Feed {
    /** So many facts in a row are of all kinds; the next so many are the same of other things. */
    int ROUND = 20;

    /**
     * Tells one fact.
     *
     * @param kind which of the round, 0 to 19
     * @param thing the number of the round: what is new has it in its key
     */
    void tell(Initiative cohort, int kind, long thing, Instant now);

    /** What the room makes of them. */
    Calculator<?> room(Initiative cohort);

    /** What the library must say of this flood, as {@link Year.Look#said()} has it. */
    Set<String> said();

    /** A sum since the start from which nothing may be missing; 0 where the room has none. */
    double sum(Initiative cohort);

    /** By how much that sum grows with each round. */
    double sumOfRound();
}
