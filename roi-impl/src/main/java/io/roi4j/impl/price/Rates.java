package io.roi4j.impl.price;

import static io.roi4j.inference.Inference.UNKNOWN;

/**
 * What a token costs, in 10<sup>-12</sup> units of the currency; unknown where it has no price. Whole numbers all the way, and no
 * object: a call is priced while it is recorded.
 *
 * @param input of a token read
 * @param output of a token written
 * @param cached of a token read that came from a cache
 * @param cacheWrite of a token read that was put into one
 */
public record Rates(long input, long output, long cached, long cacheWrite) {

    /**
     * What a call costs, in 10<sup>-12</sup> units of the currency: exact, since a token costs a whole number of them. Unknown where
     * one of the parts has no price, where a number of tokens is unknown that has a price, and beyond 9.2 million units.
     *
     * @param fromCache how many of the tokens read came from a cache; unknown is taken for none
     * @param intoCache how many of the tokens read were put into one; unknown is taken for none
     */
    public long cost(long read, long written, long fromCache, long intoCache) {
        long others = read == UNKNOWN ? UNKNOWN : read - known(fromCache) - known(intoCache);
        if (others < 0 && others != UNKNOWN) {
            return UNKNOWN;
        }
        long reading = plus(part(others, input), part(known(fromCache), cached));
        return plus(plus(reading, part(known(intoCache), cacheWrite)), part(written, output));
    }

    /** Whether the call tells all that the price depends on: how many tokens had a price of their own. */
    public boolean tells(long fromCache, long intoCache) {
        return (fromCache != UNKNOWN || cached == input) && (intoCache != UNKNOWN || cacheWrite == input);
    }

    private static long known(long tokens) {
        return tokens == UNKNOWN ? 0 : tokens;
    }

    private static long part(long tokens, long rate) {
        if (rate == UNKNOWN) {
            return tokens == UNKNOWN || tokens == 0 ? 0 : UNKNOWN;
        } else if (rate == 0 || tokens == 0) {
            return 0;
        }
        return tokens < 0 || tokens > Long.MAX_VALUE / rate ? UNKNOWN : tokens * rate;
    }

    private static long plus(long one, long other) {
        return one == UNKNOWN || other == UNKNOWN || one > Long.MAX_VALUE - other ? UNKNOWN : one + other;
    }
}
