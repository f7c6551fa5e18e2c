package io.roi4j.bridge;

import static io.roi4j.inference.Inference.UNKNOWN;

/**
 * The tokens of a call, each {@link io.roi4j.inference.Inference#UNKNOWN} where it isn't known.
 *
 * @param input tokens read, those of a cache included
 * @param output tokens written
 * @param cached how many of the tokens read came from a cache
 * @param cacheWritten how many of the tokens read were put into a cache
 */
public record TokenCounts(long input, long output, long cached, long cacheWritten) {
    /** Beyond all texts, and far from where sums end. */
    private static final long MOST = 1_000_000_000_000L;

    /** Nothing is known. */
    public static final TokenCounts NONE = new TokenCounts(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    /**
     * The counts as a provider tells them, brought to one meaning. A negative number is unknown, and so is one
     * beyond 10<sup>12</sup>. So is an input of 0, and an output
     * of 0 beside it: no model is called with nothing, and libraries write 0 where the provider told nothing.
     *
     * @param apart whether the provider leaves tokens of a cache out of the input; the others are taken to do so too where more
     *     tokens came from the cache or went into it than were read
     */
    public static TokenCounts of(long input, long output, long cached, long cacheWritten, boolean apart) {
        long read = known(input);
        long fromCache = known(cached);
        long intoCache = known(cacheWritten);
        long caches = Math.max(0, fromCache) + Math.max(0, intoCache);
        boolean nothing = read == 0 && caches == 0;
        if (read == UNKNOWN || nothing) {
            boolean silent = nothing && output == 0;
            return new TokenCounts(UNKNOWN, silent ? UNKNOWN : known(output), fromCache, intoCache);
        }
        boolean leftOut = apart || caches > read;
        return new TokenCounts(leftOut ? read + caches : read, known(output), fromCache, intoCache);
    }

    private static long known(long tokens) {
        return tokens < 0 || tokens > MOST ? UNKNOWN : tokens;
    }
}
