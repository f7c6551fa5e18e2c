package io.roi4j.impl.timeline;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A timeline with a clock, and beside it the naive way to do the same: a list of all facts that were taken. */
final class Diary {
    private record Taken(long now, long at, int fact) {}

    private final List<Resolution> resolutions;
    private final Timeline<Integer, Bag> timeline;
    private final List<Taken> taken = new ArrayList<>();
    private long now = Instant.parse("2026-11-01T12:34:56.789Z").toEpochMilli();
    private int told;

    Diary(List<Resolution> resolutions) {
        this.resolutions = resolutions;
        this.timeline = Bag.timeline(resolutions);
    }

    void pass(Duration time) {
        now += time.toMillis();
    }

    /** Tells a fact whose time lies so far from now. */
    Optional<Reason> tell(Duration offset) {
        long at = now + offset.toMillis();
        int fact = told++;
        Optional<Reason> refusal = timeline.add(now, at, fact);
        if (refusal.isEmpty()) {
            taken.add(new Taken(now, at, fact));
        }
        return refusal;
    }

    Optional<Reason> tell() {
        return tell(Duration.ZERO);
    }

    History<Bag> history() {
        return timeline.history();
    }

    /** What the timeline says of the window that ends now. */
    Bag within(Duration window) {
        return timeline.history().within(new Scope(new Window(window), Instant.ofEpochMilli(now)));
    }

    /** What it should say: the facts in the slices that the window touches, as far as they were in reach when told. */
    Bag expected(Duration window) {
        if (new Window(window).isAll()) {
            return new Bag(taken.stream().map(Taken::fact).toList());
        }
        Resolution resolution = resolutions.stream()
                .filter(candidate -> candidate.span().compareTo(window) >= 0)
                .findFirst()
                .orElse(resolutions.get(resolutions.size() - 1));
        double length = resolution.length().toMillis();
        double from = Math.floor((now - window.toMillis()) / length);
        double to = Math.floor(now / length);
        return new Bag(taken.stream()
                .filter(t -> Math.floor(t.at / length) >= from && Math.floor(t.at / length) <= to)
                .filter(t -> Math.floor(t.at / length) > Math.floor(t.now / length) - resolution.slots())
                .map(Taken::fact)
                .toList());
    }
}
