package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Tally;
import io.roi4j.impl.tally.Whole;

/**
 * Tokens of the inferences for which the host tells them.
 *
 * @param input tokens read
 * @param cached those of them that came from a cache
 * @param output tokens written
 */
public record TokenTally(Whole input, Whole cached, Whole output) implements Tally<TokenTally> {
    /** None. */
    public static final TokenTally EMPTY = new TokenTally(Whole.ZERO, Whole.ZERO, Whole.ZERO);

    @Override
    public TokenTally merge(TokenTally other) {
        return new TokenTally(input.merge(other.input), cached.merge(other.cached), output.merge(other.output));
    }
}
