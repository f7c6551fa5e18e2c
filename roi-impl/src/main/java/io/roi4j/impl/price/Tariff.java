package io.roi4j.impl.price;

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

    /** What a token costs at that time, in 10<sup>-12</sup> units of the currency; null where the list has no price for it. */
    public @Nullable Rates rates(long atMillis, boolean batch) {
        int found = Arrays.binarySearch(begins, atMillis);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? null : pieces[piece][batch ? 1 : 0];
    }
}
