package io.roi4j.samples.spamfilter;

import java.time.Instant;
import java.util.List;

/**
 * How far the stream of mails has come.
 *
 * @param served the mails judged so far
 * @param total all mails of the stream
 * @param known the mails whose truth is known
 * @param now the simulated date
 * @param model the version that serves
 * @param events what happened to the model, one line each, the latest last; at least one
 */
record Progress(int served, int total, int known, Instant now, String model, List<String> events) {

    Progress {
        events = List.copyOf(events);
    }

    /** Whether no mail is left and all truths are known. */
    boolean isOver() {
        return known == total;
    }

    /** What happened last. */
    String latestEvent() {
        return events.get(events.size() - 1);
    }
}
