package io.roi4j.impl.customerexperience;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Tally;

/**
 * Response times.
 *
 * @param answered from the request to its first response
 * @param waiting how long requests without a response have waited
 * @param withinTarget the responses within their target among those that had one
 */
public record ResponseTally(DurationSketch answered, DurationSketch waiting, Binomial withinTarget)
        implements Tally<ResponseTally> {
    /** No requests. */
    public static final ResponseTally EMPTY =
            new ResponseTally(DurationSketch.EMPTY, DurationSketch.EMPTY, Binomial.EMPTY);

    @Override
    public ResponseTally merge(ResponseTally other) {
        return new ResponseTally(
                answered.merge(other.answered), waiting.merge(other.waiting), withinTarget.merge(other.withinTarget));
    }
}
