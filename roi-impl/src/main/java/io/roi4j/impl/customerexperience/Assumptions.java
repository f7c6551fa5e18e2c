package io.roi4j.impl.customerexperience;

import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.SentimentErrors;
import java.util.Optional;

/**
 * What the host declares about how to reckon.
 *
 * @param terms in what terms a lifetime value is reckoned, on both sides
 * @param errors how well the classifier of this cohort tells sentiment
 * @param baselineErrors how well that of the baseline does
 */
public record Assumptions(
        Optional<LifetimeTerms> terms, Optional<SentimentErrors> errors, Optional<SentimentErrors> baselineErrors) {
    /** Nothing declared. */
    public static final Assumptions NONE = new Assumptions(Optional.empty(), Optional.empty(), Optional.empty());
}
