package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a process has come back from a disruption, as a fold over its slices in the order of time. It is back at the start
 * of the first of so many slices in a row that reach so much of the normal rate; a slice that wasn't watched
 * breaks the row.
 *
 * @param start the disruption's start
 * @param normalRate tasks per second before it, more than 0
 * @param rule when the process is back
 * @param seen the end of the last slice that was looked at
 * @param held how many slices in a row are good, up to now
 * @param goodSince the start of the first of them
 * @param fell whether a slice was not
 * @param lostSeconds normal working time lost before {@code goodSince}
 * @param pendingSeconds the same since then; it counts only if the row breaks
 * @param unwatched whether a slice wasn't watched
 */
public record Recovery(
        Instant start,
        double normalRate,
        Rule rule,
        Instant seen,
        int held,
        Instant goodSince,
        boolean fell,
        double lostSeconds,
        double pendingSeconds,
        boolean unwatched) {
    private static final double ROUNDING = 1e-12;
    private static final double NANOS = 1e9;

    /**
     * When a process is back.
     *
     * @param share the share of the normal rate that counts as normal
     * @param hold how many slices in a row must reach it
     */
    public record Rule(double share, int hold) {
        /** Unless the host says otherwise: two slices in a row at 90 % of the normal rate. */
        public static final Rule USUAL = new Rule(0.9, 2);
    }

    /** A disruption of which no slice was looked at yet, judged by the usual rule. */
    public static Recovery watch(Instant start, double normalRate) {
        return watch(start, normalRate, Rule.USUAL);
    }

    /** A disruption of which no slice was looked at yet. */
    public static Recovery watch(Instant start, double normalRate, Rule rule) {
        return new Recovery(start, normalRate, rule, start, 0, start, false, 0, 0, false);
    }

    /** Whether the process is back. */
    public boolean over() {
        return held >= rule.hold;
    }

    /** Whether it is back without ever having been away. */
    public boolean withoutImpact() {
        return over() && !fell;
    }

    /** From the start to the recovery, in seconds; empty while it lasts. */
    public Optional<Double> seconds() {
        return over() ? Optional.of(Math.max(0, seconds(start, goodSince))) : Optional.empty();
    }

    /** After all those slices, the oldest first, that end after what was seen and not after the given instant. */
    public Recovery after(List<Slice<WorkTally>> slices, Instant until) {
        // Most were seen before: they are passed over from the end, because many disruptions may be open at once.
        int first = slices.size();
        while (first > 0 && slices.get(first - 1).end().isAfter(seen)) {
            first--;
        }
        Recovery state = this;
        for (Slice<WorkTally> slice : slices.subList(first, slices.size())) {
            Instant end = slice.end();
            if (end.isAfter(until)) {
                break;
            }
            state = state.step(slice, end);
        }
        return state;
    }

    private Recovery step(Slice<WorkTally> slice, Instant end) {
        if (over()) {
            return this;
        }
        Instant from = slice.start().isBefore(start) ? start : slice.start();
        boolean gap = slice.start().isAfter(seen) || !slice.tally().watched();
        Recovery state = gap ? broken(false) : this;
        if (!slice.tally().watched()) {
            return state.seenUntil(end, true);
        }
        double share = slice.tally().rate() / normalRate;
        double lost = Math.max(0, 1 - share) * seconds(from, end);
        return share >= rule.share * (1 - ROUNDING)
                ? state.good(from, lost).seenUntil(end, gap)
                : state.broken(true).losing(lost).seenUntil(end, gap);
    }

    private Recovery good(Instant from, double lost) {
        return new Recovery(
                start,
                normalRate,
                rule,
                seen,
                held + 1,
                held == 0 ? from : goodSince,
                fell,
                lostSeconds,
                pendingSeconds + lost,
                unwatched);
    }

    private Recovery broken(boolean below) {
        return new Recovery(
                start, normalRate, rule, seen, 0, start, fell || below, lostSeconds + pendingSeconds, 0, unwatched);
    }

    private Recovery losing(double lost) {
        return new Recovery(
                start, normalRate, rule, seen, held, goodSince, fell, lostSeconds + lost, pendingSeconds, unwatched);
    }

    private Recovery seenUntil(Instant end, boolean gap) {
        return new Recovery(
                start, normalRate, rule, end, held, goodSince, fell, lostSeconds, pendingSeconds, unwatched || gap);
    }

    static double seconds(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
