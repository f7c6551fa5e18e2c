package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.price.PriceList;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the running library offers to one room of one initiative and cohort. */
public final class RoomContext {
    private static final long REACH_MILLIS = Duration.ofDays(365_250).toMillis();

    private static final long NEVER = Long.MIN_VALUE;
    private static final long PRECISION_MILLIS = Duration.ofSeconds(1).toMillis();

    private final StreamingRoi roi;
    private final StreamingInitiative initiative;
    private final boolean valid;
    private volatile boolean touched;
    private volatile long heardMillis = NEVER;
    /** The other rooms that this one ever looked into. */
    private final Set<StreamingCalculator<?>> others = ConcurrentHashMap.newKeySet();

    RoomContext(StreamingRoi roi, StreamingInitiative initiative) {
        this.roi = roi;
        this.initiative = initiative;
        this.valid = !initiative.name().equals(BoundedNames.INVALID);
    }

    /** Whether the initiative has a good name; what is recorded for another is refused. */
    public boolean valid() {
        return valid;
    }

    /** Whether facts are taken: not once the library is closed; those of an initiative with a bad name are refused. */
    public boolean open() {
        if (!valid) {
            refuse(Reason.INVALID_INPUT);
            return false;
        }
        if (!roi.open()) {
            return false;
        }
        touch();
        return true;
    }

    /** Remembers that this room shows something from now on: a fact, or the handle of one to come. */
    public void touch() {
        if (!touched) {
            touched = true;
        }
    }

    /** Whether something was ever recorded here. */
    boolean touched() {
        return touched;
    }

    /** Whether nothing was ever recorded here, nor in what this room reads besides: then its measures stay what they are. */
    boolean untouched() {
        return !touched
                && others.stream().noneMatch(room -> room.context.touched)
                && cohort().baseline().flatMap(initiative::existing).stream()
                        .flatMap(baseline -> baseline.rooms().stream())
                        .noneMatch(room -> room.context.touched);
    }

    /** Whether facts are taken, and this one is there; a missing one is refused. */
    public boolean accepts(@Nullable Object fact) {
        if (!open()) {
            return false;
        } else if (fact == null) {
            refuse(Reason.INVALID_INPUT);
        }
        return fact != null;
    }

    /** Whether the time lies within the last 1,000 years, so that it can be calculated with; the future is refused. */
    public boolean inTime(Instant at) {
        long now = nowMillis();
        if (at.isBefore(Instant.ofEpochMilli(now - REACH_MILLIS))) {
            refuse(Reason.TOO_OLD);
            return false;
        } else if (Timeline.ahead(now, at)) {
            refuse(Reason.OUT_OF_RANGE);
            return false;
        }
        return true;
    }

    /** The present, in milliseconds since the epoch, for one that is told something: that is remembered, see {@link #heard}. */
    public long nowMillis() {
        return heard(roi.clock().millis());
    }

    /** The time a moment ago, for what is recorded so often that looking at a clock counts. */
    public Ticker ticker() {
        return roi.ticker();
    }

    /** The present; from now on the ticker knows it too. */
    public long lookMillis() {
        return roi.ticker().look();
    }

    /** Remembers when somebody last told something, to the second: written seldom, because others write and read it too. */
    public long heard(long now) {
        long before = heardMillis;
        if (before == NEVER || Math.abs(now - before) >= PRECISION_MILLIS) {
            heardMillis = now;
        }
        return now;
    }

    /** Whether something was told here, but nothing in the window. */
    boolean stale(Scope scope) {
        long last = heardMillis;
        return last != NEVER
                && !scope.window().isAll()
                && Instant.ofEpochMilli(last)
                        .isBefore(scope.asOf().minus(scope.window().length()));
    }

    /** The time of a fact: what the host said, or the present if it said that it doesn't know. */
    public long timeOf(long atMillis, long nowMillis) {
        return atMillis == Inference.UNKNOWN ? nowMillis : atMillis;
    }

    /** Counts a refusal, unless the library is closed. */
    public void refuse(Reason reason) {
        roi.refuse(reason);
    }

    /** The same where an answer says it: no library throws. */
    public void count(Reason reason) {
        roi.count(reason);
    }

    /** The bounded values of a dimension of this initiative; all its cohorts share them. */
    public BoundedNames names(String dimension) {
        return initiative.names(dimension);
    }

    /** What formulas need besides tallies, for a window that ends now. */
    public Settings settings(Window window) {
        return roi.settings(window);
    }

    /** The one currency of all money. */
    public Currency currency() {
        return roi.currency();
    }

    /** What tokens cost, if the host said so. */
    public @Nullable PriceList prices() {
        return roi.prices();
    }

    /** The library's default window. */
    public Window defaultWindow() {
        return roi.window();
    }

    /** Another room of the same initiative and cohort, by the type of its implementation. */
    public <S extends StreamingCalculator<?>> S room(Class<S> type) {
        S other = initiative.room(type);
        others.add(other);
        return other;
    }

    /** The same room of the cohort that this one is compared with, made if need be; empty for a baseline itself. */
    public <S extends StreamingCalculator<?>> Optional<S> baseline(Class<S> type) {
        return cohort().baseline().map(initiative::cohort).map(baseline -> baseline.room(type));
    }

    /** The same room of the cohort that this one is compared with, if anybody asked for that cohort yet. */
    public <S extends StreamingCalculator<?>> Optional<S> existingBaseline(Class<S> type) {
        return cohort().baseline().flatMap(initiative::existing).map(baseline -> baseline.room(type));
    }

    /** The cohort. */
    public Cohort cohort() {
        return initiative.cohort();
    }
}
