package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;

/**
 * How well the host's classifier tells sentiment, from a sample that people labelled. Immutable. Of each kind sensitivity
 * and specificity must add up to more than 1: a classifier no better than chance tells nothing.
 *
 * @param positiveSensitivity of the texts that are positive, the share that it calls so
 * @param positiveSpecificity of the others, the share that it doesn't call positive
 * @param negativeSensitivity of the texts that are negative, the share that it calls so
 * @param negativeSpecificity of the others, the share that it doesn't call negative
 * @param source where this comes from, 1 to 200 characters
 */
public record SentimentErrors(
        double positiveSensitivity,
        double positiveSpecificity,
        double negativeSensitivity,
        double negativeSpecificity,
        String source) {
    /** @throws InvalidFactException if a share is none, or the classifier no better than chance */
    public SentimentErrors {
        share("positiveSensitivity", positiveSensitivity);
        share("positiveSpecificity", positiveSpecificity);
        share("negativeSensitivity", negativeSensitivity);
        share("negativeSpecificity", negativeSpecificity);
        better("positiveSpecificity", positiveSensitivity + positiveSpecificity);
        better("negativeSpecificity", negativeSensitivity + negativeSpecificity);
        Checks.source("source", source);
    }

    private static void share(String field, double share) {
        Checks.notNegative(field, share);
        if (share > 1) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be 0 to 1");
        }
    }

    private static void better(String field, double both) {
        if (both <= 1) {
            throw new InvalidFactException(
                    field, Reason.INVALID_INPUT, "must add up with the sensitivity to more than 1");
        }
    }
}
