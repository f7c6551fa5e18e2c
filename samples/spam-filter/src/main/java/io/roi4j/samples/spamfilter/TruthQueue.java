package io.roi4j.samples.spamfilter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Decisions whose truth isn't known yet. Nobody tells a filter at once that it was wrong: people look through their spam
 * folder some days later. Not safe for use by several threads.
 */
final class TruthQueue {

    private final Duration delay;
    private final Queue<Decision> waiting = new ArrayDeque<>();

    /** @param delay from a mail's arrival until its truth is known */
    TruthQueue(Duration delay) {
        this.delay = delay;
    }

    /** Takes a decision; they come in the order of their time. */
    void add(Decision decision) {
        waiting.add(decision);
    }

    /** Takes out the decisions whose truth is known by now, the oldest first. */
    List<Decision> knownBy(Instant now) {
        List<Decision> known = new ArrayList<>();
        for (Decision next = waiting.peek();
                next != null && !next.at().plus(delay).isAfter(now);
                next = waiting.peek()) {
            known.add(waiting.remove());
        }
        return known;
    }

    /** How many are still waiting. */
    int size() {
        return waiting.size();
    }
}
