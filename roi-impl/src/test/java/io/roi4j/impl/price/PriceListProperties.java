package io.roi4j.impl.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.inference.Inference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class PriceListProperties {

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*").ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab").ofMaxLength(12);
    }

    @Property
    void aPatternMatchesAsTheRegularExpressionDoes(@ForAll("patterns") String pattern, @ForAll("names") String name) {
        assertThat(Patterns.matches(pattern, name)).isEqualTo(Pattern.matches(pattern.replace("*", ".*"), name));
    }

    /** A second way to the cost: decimals of any size, as a finance system would have it. */
    @Property
    void theCostIsExact(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal input,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal output,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal cached,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal cacheWrite,
            @ForAll @LongRange(max = 1_000_000) long plain,
            @ForAll @LongRange(max = 1_000_000) long fromCache,
            @ForAll @LongRange(max = 1_000_000) long intoCache,
            @ForAll @LongRange(max = 1_000_000) long written) {
        long picos = new TokenPrices(input, output, cached, cacheWrite)
                .rates()
                .cost(plain + fromCache + intoCache, written, fromCache, intoCache);
        BigDecimal cost = input.multiply(BigDecimal.valueOf(plain))
                .add(cached.multiply(BigDecimal.valueOf(fromCache)))
                .add(cacheWrite.multiply(BigDecimal.valueOf(intoCache)))
                .add(output.multiply(BigDecimal.valueOf(written)))
                .movePointLeft(6);
        assertThat(BigDecimal.valueOf(picos).movePointLeft(12)).isEqualByComparingTo(cost);
    }

    @Property
    void noTokensMakeACostNegative(
            @ForAll long input, @ForAll long output, @ForAll long cached, @ForAll long intoCache) {
        long picos = new TokenPrices(new BigDecimal("3"), new BigDecimal("15"), new BigDecimal("0.3"), BigDecimal.TEN)
                .rates()
                .cost(input, output, cached, intoCache);
        assertThat(picos == Inference.UNKNOWN || picos >= 0).isTrue();
    }

    @Property
    void aTariffSaysWhatTheListSays(
            @ForAll("pieces") List<Price> pieces, @ForAll @LongRange(min = -5, max = 60) long at) {
        Instant then = Instant.ofEpochMilli(at);
        PriceList list = PriceList.of(pieces);
        long expected = list.price("ab", then)
                .map(price -> price.standard().rates().cost(7, 0, 0, 0))
                .orElse(Inference.UNKNOWN);
        assertThat(Bills.picos(list.tariff("ab"), at, false, 7, 0, 0, 0)).isEqualTo(expected);
    }

    /** Several patterns, each with a price for every other piece of its own length. */
    @Provide
    Arbitrary<List<Price>> pieces() {
        return Arbitraries.integers().between(1, 20).list().ofSize(3).map(PriceListProperties::prices);
    }

    private static List<Price> prices(List<Integer> lengths) {
        List<String> patterns = List.of("*", "a*", "ab");
        return IntStream.range(0, patterns.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, 3)
                        .mapToObj(i -> price(
                                patterns.get(p), 10 * p + i, 2L * i * lengths.get(p), (2L * i + 1) * lengths.get(p))))
                .toList();
    }

    private static Price price(String pattern, int dollars, long from, long until) {
        return new Price(
                pattern,
                new TokenPrices(BigDecimal.valueOf(dollars), null, null, null),
                null,
                Currency.getInstance("USD"),
                Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(until),
                "invented");
    }

    /** Whatever text it is given, a reader of lists gives a list or says what is wrong. */
    @Property
    void noTextDoesMoreThanFail(
            @ForAll @AlphaChars @StringLength(max = 5) String word, @ForAll("jumbles") String jumble) {
        for (String text : List.of(jumble, word + jumble, "model,input,currency,source\n" + jumble)) {
            try {
                Lists.csv(text);
            } catch (PriceListException expected) {
                assertThat(expected.line()).isPositive();
            }
            try {
                Lists.json(text);
            } catch (PriceListException expected) {
                assertThat(expected.line()).isPositive();
            }
        }
    }

    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.of(
                        "[", "]", "{", "}", "\"", ",", ":", "\n", "\\", "\\u12", "model", "\"model\"", "1", "null")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
