package io.roi4j.impl.customerexperience;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.Begin;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.timeline.JoinLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sums up requests, from their begin to their first answer; those that wait count with how long they have. */
final class RequestSum implements JoinLog.Sum<Spell, ResponseTally> {
    /** What ends a request. */
    static final int ANSWERED = Spell.FIRST_CAUSE;

    @Override
    public long startMillis(Spell request) {
        Begin begin = request.begin();
        return begin == null ? request.latestMillis() : begin.startMillis();
    }

    @Override
    public Optional<Reason> contradiction(Spell request) {
        return request.contradictory() ? Optional.of(Reason.NEGATIVE_DURATION) : Optional.empty();
    }

    @Override
    public boolean counts(Spell request) {
        return !request.pending() && !request.contradictory();
    }

    /** Always: one that waits counts as waiting until now. */
    @Override
    public boolean settled(Spell request, long nowMillis) {
        return true;
    }

    @Override
    public ResponseTally tally(List<Spell> requests, long nowMillis) {
        return new ResponseTally(
                times(requests.stream().filter(request -> !request.open()).toList(), nowMillis),
                times(requests.stream().filter(Spell::open).toList(), nowMillis),
                Binomial.EMPTY);
    }

    private DurationSketch times(List<Spell> requests, long nowMillis) {
        return DurationSketch.of(requests.stream()
                .mapToLong(request -> {
                    End end = request.end();
                    long until = end == null ? nowMillis : end.atMillis();
                    // A host's clock may be a little ahead.
                    return TimeUnit.MILLISECONDS.toNanos(Math.max(0, until - startMillis(request)));
                })
                .toArray());
    }
}
