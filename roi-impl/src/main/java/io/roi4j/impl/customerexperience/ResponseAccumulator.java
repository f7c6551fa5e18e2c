package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.DurationAccumulator;

/** Collects responses. */
final class ResponseAccumulator implements Accumulator<Response, ResponseTally> {
    private final DurationAccumulator times = new DurationAccumulator();
    private long judged;
    private long within;

    @Override
    public void add(Response fact) {
        times.add(fact.nanos());
        if (fact.targetNanos() != Response.NO_TARGET) {
            judged++;
            within += fact.nanos() <= fact.targetNanos() ? 1 : 0;
        }
    }

    @Override
    public ResponseTally tally() {
        return new ResponseTally(times.tally(), DurationSketch.EMPTY, new Binomial(within, judged));
    }
}
