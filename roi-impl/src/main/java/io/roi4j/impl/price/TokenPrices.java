package io.roi4j.impl.price;

import static io.roi4j.inference.Inference.UNKNOWN;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a million tokens cost, in whole units of the currency. A price has at most six decimals, so that a token costs a whole
 * number of 10<sup>-12</sup> units and nothing is ever rounded.
 *
 * @param input of tokens read; null where reading has no price, so that a call that read some is unpriced
 * @param output of tokens written; null where writing has no price, as of an embedding
 * @param cached of tokens read that came from a cache; null where they cost as much as the others
 * @param cacheWrite of tokens read that were put into a cache; null where they cost as much as the others
 */
public record TokenPrices(
        @Nullable BigDecimal input,
        @Nullable BigDecimal output,
        @Nullable BigDecimal cached,
        @Nullable BigDecimal cacheWrite) {
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** @throws InvalidFactException if a price is negative, above 10<sup>9</sup> or too fine, or input and output have none */
    public TokenPrices {
        if (input == null && output == null) {
            throw new InvalidFactException("input", Reason.INVALID_INPUT, "or output must have a price");
        }
        input = checked("input", input);
        output = checked("output", output);
        cached = checked("cached", cached);
        cacheWrite = checked("cache_write", cacheWrite);
    }

    private static @Nullable BigDecimal checked(String field, @Nullable BigDecimal price) {
        if (price == null) {
            return null;
        } else if (price.signum() < 0 || price.compareTo(MOST) > 0) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must be 0 to " + MOST + " per million tokens");
        }
        BigDecimal plain = price.stripTrailingZeros();
        if (plain.scale() > DECIMALS) {
            throw new InvalidFactException(field, Reason.OUT_OF_RANGE, "must have at most " + DECIMALS + " decimals");
        }
        return plain.setScale(Math.max(0, plain.scale()));
    }

    Rates rates() {
        long plain = picos(input);
        return new Rates(
                plain,
                picos(output),
                cached == null ? plain : picos(cached),
                cacheWrite == null ? plain : picos(cacheWrite));
    }

    /** A millionth of a price is so many millionths of its millionth. */
    private static long picos(@Nullable BigDecimal perMillion) {
        return perMillion == null
                ? UNKNOWN
                : perMillion.movePointRight(DECIMALS).longValueExact();
    }
}
