package io.roi4j.impl.price;

import static io.roi4j.inference.Inference.UNKNOWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one model's tokens cost over time: the list looked through once, for the handle of the model. Immutable; pricing a call
 * allocates nothing.
 */
public final class Tariff {
    /** When a piece of time with one price begins; the first is as early as can be. */
    private final long[] begins;
    /** The rates of each piece, those of single calls first; null where there is no price. */
    private final @Nullable Rates[][] pieces;

    private Tariff(long[] begins, @Nullable Rates[][] pieces) {
        this.begins = begins;
        this.pieces = pieces;
    }

    /** @param best the prices that match the model, the one that counts first */
    static Tariff of(List<Price> best) {
        long[] begins = best.stream()
                .flatMap(price -> Stream.of(price.from(), price.until()))
                .mapToLong(Tariff::millis)
                .sorted()
                .distinct()
                .toArray();
        @Nullable Rates[][] pieces = new @Nullable Rates[begins.length][];
        for (int i = 0; i < begins.length; i++) {
            pieces[i] = best.stream()
                    .filter(holding(begins[i]))
                    .findFirst()
                    .map(Tariff::rates)
                    .orElseGet(() -> new @Nullable Rates[2]);
        }
        return new Tariff(begins, pieces);
    }

    private static Predicate<Price> holding(long millis) {
        return price -> millis(price.from()) <= millis && millis < millis(price.until());
    }

    private static @Nullable Rates[] rates(Price price) {
        return new @Nullable Rates[] {
            price.standard().rates(),
            price.batch() == null ? null : price.batch().rates()
        };
    }

    /** As a clock of milliseconds sees it; what is beyond one is for ever. */
    private static long millis(Instant at) {
        try {
            return at.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return at.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private @Nullable Rates rates(long atMillis, boolean batch) {
        int found = Arrays.binarySearch(begins, atMillis);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? null : pieces[piece][batch ? 1 : 0];
    }

    /**
     * What a call cost at that time, in 10<sup>-12</sup> units of the currency: exact, since a token costs a whole number of them.
     * Unknown where the list has no price for the time or one of the parts, where a number of tokens is unknown that has a price,
     * and beyond 9.2 million units.
     *
     * @param cached how many of the tokens read came from a cache; unknown is taken for none
     * @param cacheWritten how many of the tokens read were put into one; unknown is taken for none
     */
    public long picos(long atMillis, boolean batch, long input, long output, long cached, long cacheWritten) {
        Rates rates = rates(atMillis, batch);
        return rates == null ? UNKNOWN : rates.cost(input, output, cached, cacheWritten);
    }

    /** Whether the cost leaves nothing to assume; not where tokens of a cache have a price of their own and their number is unknown. */
    public boolean certain(long atMillis, boolean batch, long cached, long cacheWritten) {
        Rates rates = rates(atMillis, batch);
        return rates != null && rates.tells(cached, cacheWritten);
    }
}
