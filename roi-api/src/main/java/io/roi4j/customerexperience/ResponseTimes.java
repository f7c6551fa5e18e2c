package io.roi4j.customerexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;

/**
 * How soon customers have a first answer. A response counts in the window of its request. As long as a request of the
 * window waits, quantiles are those of Kaplan and Meier, in which it counts as not yet answered; else they are exact, of
 * type 7, up to 1,000 responses and at most 0.8 % off beyond.
 */
public record ResponseTimes(
        @Definition(
                number = "3.9",
                value = "Median time from a request to its first response; requests that wait count as not yet "
                        + "answered; absent with its lower bound until half are answered.",
                french = "Temps de réponse aux clients",
                direction = DOWN,
                record = "every response time, or every request and its first answer",
                source = "ISO 18295-1; Hyndman & Fan 1996; Kaplan & Meier 1958; intervals: order statistics, "
                        + "Brookmeyer & Crowley 1982")
        @Pooled(as = Pooling.QUANTILE, numerator = "responseWithin", quantile = 0.5)
        Elapsed responseTime,

        @Definition(
                number = "3.9",
                value = "Time by which 90 % of the requests have their first response; absent with its lower bound "
                        + "until so many have.",
                direction = DOWN,
                record = "every response time, or every request and its first answer",
                source = "ISO 18295-1; Hyndman & Fan 1996; Kaplan & Meier 1958")
        @Pooled(as = Pooling.QUANTILE, numerator = "responseWithin", quantile = 0.9)
        Elapsed responseTimeP90,

        @Definition(
                number = "3.9",
                value = "Time by which 99 % of the requests have their first response; absent with its lower bound "
                        + "until so many have.",
                direction = DOWN,
                record = "every response time, or every request and its first answer",
                source = "ISO 18295-1; Hyndman & Fan 1996; Kaplan & Meier 1958")
        @Pooled(as = Pooling.QUANTILE, numerator = "responseWithin", quantile = 0.99)
        Elapsed responseTimeP99,

        @Definition(
                number = "3.9",
                value = "Mean response time of the requests that were answered; too short as long as some wait; "
                        + "absent without responses.",
                direction = DOWN,
                record = "every response time, or every request and its first answer",
                source = "ISO 18295-1; interval: Student 1908")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "responseWaiting",
                denominator = "responsesGiven",
                squares = {"responseSquares", "responseWaiting", "responsesGiven", "responsesGiven"})
        Elapsed responseTimeMean,

        @Definition(
                number = "3.9",
                value = "Responses within their target / responses that had one; absent without such a response.",
                direction = UP,
                record = "every response time with its target",
                source = "ISO 18295-1; COPC CX Standard; Wilson 1927")
        @Pooled(as = Pooling.PROPORTION, numerator = "responsesWithinTarget", denominator = "responsesJudged")
        Ratio withinResponseTarget,

        @Definition(value = "Requests of the window that wait for their first response.", record = "every request")
        Count requestsWaiting) {}
