package io.roi4j.impl.employeeexperience;

import io.roi4j.impl.tally.Tally;

/** What is kept of facts about persons that had to make room: nothing. */
public record Gone() implements Tally<Gone> {
    /** The only one. */
    public static final Gone EMPTY = new Gone();

    @Override
    public Gone merge(Gone other) {
        return this;
    }
}
