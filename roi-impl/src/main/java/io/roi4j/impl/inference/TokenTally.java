package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Tally;
import java.math.BigInteger;

/**
 * Tokens of the inferences for which the host tells them.
 *
 * @param input tokens read
 * @param cached those of them that came from a cache
 * @param output tokens written
 */
public record TokenTally(BigInteger input, BigInteger cached, BigInteger output) implements Tally<TokenTally> {
    /** None. */
    public static final TokenTally EMPTY = new TokenTally(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    @Override
    public TokenTally merge(TokenTally other) {
        return new TokenTally(input.add(other.input), cached.add(other.cached), output.add(other.output));
    }
}
