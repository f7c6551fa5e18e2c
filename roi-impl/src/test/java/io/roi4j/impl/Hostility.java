package io.roi4j.impl;

import io.roi4j.Reason;
import java.util.function.Consumer;

/**
 * Something that a host does and should not.
 *
 * @param times how many times it is counted under its reason
 */
record Hostility(String what, Reason reason, long times, Consumer<StreamingRoi> act) {
    static Hostility once(String what, Reason reason, Consumer<StreamingRoi> act) {
        return new Hostility(what, reason, 1, act);
    }

    @Override
    public String toString() {
        return what + " (" + reason + ")";
    }
}
