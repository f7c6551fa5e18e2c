package io.roi4j.impl.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A queue that gives the least first. Facts mostly come in the order of time, and then each costs one comparison; those that
 * come late stand in a heap beside. Not safe for use by several threads.
 */
final class OldestFirst<P extends Comparable<P>> {
    private final Deque<P> inOrder = new ArrayDeque<>();
    private final Queue<P> late = new PriorityQueue<>();

    void add(P place) {
        P last = inOrder.peekLast();
        if (last == null || last.compareTo(place) <= 0) {
            inOrder.addLast(place);
        } else {
            late.add(place);
        }
    }

    /** Takes the least out; there must be one. */
    P remove() {
        P first = inOrder.peekFirst();
        P other = late.peek();
        boolean isLate = first == null || (other != null && other.compareTo(first) < 0);
        return isLate ? late.remove() : inOrder.removeFirst();
    }

    int size() {
        return inOrder.size() + late.size();
    }

    void clear() {
        inOrder.clear();
        late.clear();
    }
}
