package io.roi4j.bridge;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenCountsTest {
    private static TokenCounts together(long input, long output, long cached, long written) {
        return TokenCounts.of(input, output, cached, written, false);
    }

    private static TokenCounts apart(long input, long output, long cached, long written) {
        return TokenCounts.of(input, output, cached, written, true);
    }

    @Test
    @DisplayName("what is told in one meaning stays as it is")
    void asTold() {
        assertThat(together(2_006, 300, 1_920, 0)).isEqualTo(new TokenCounts(2_006, 300, 1_920, 0));
        assertThat(together(10, 0, UNKNOWN, UNKNOWN)).isEqualTo(new TokenCounts(10, 0, UNKNOWN, UNKNOWN));
    }

    @Test
    @DisplayName("tokens of a cache that a provider counts apart are added to the input")
    void countedApart() {
        assertThat(apart(50, 500, 100_000, UNKNOWN)).isEqualTo(new TokenCounts(100_050, 500, 100_000, UNKNOWN));
        assertThat(apart(1_000, 5, 300, 200)).isEqualTo(new TokenCounts(1_500, 5, 300, 200));
        assertThat(apart(0, 5, 300, 0)).isEqualTo(new TokenCounts(300, 5, 300, 0));
        assertThat(apart(10, 5, UNKNOWN, UNKNOWN)).isEqualTo(new TokenCounts(10, 5, UNKNOWN, UNKNOWN));
    }

    @Test
    @DisplayName("more of a cache than was read can only have been counted apart")
    void impossibleTogether() {
        assertThat(together(50, 5, 60, UNKNOWN)).isEqualTo(new TokenCounts(110, 5, 60, UNKNOWN));
        assertThat(together(50, 5, 30, 30)).isEqualTo(new TokenCounts(110, 5, 30, 30));
        assertThat(together(60, 5, 30, 30)).isEqualTo(new TokenCounts(60, 5, 30, 30));
    }

    @Test
    @DisplayName("0 tokens read are not known, for no model is called with nothing")
    void nothing() {
        assertThat(together(0, 0, UNKNOWN, UNKNOWN)).isEqualTo(TokenCounts.NONE);
        assertThat(together(0, 7, UNKNOWN, UNKNOWN)).isEqualTo(new TokenCounts(UNKNOWN, 7, UNKNOWN, UNKNOWN));
        assertThat(together(0, 0, 0, 0)).isEqualTo(new TokenCounts(UNKNOWN, UNKNOWN, 0, 0));
    }

    @Test
    @DisplayName("a negative number is not known, nor one beyond all texts")
    void negative() {
        assertThat(together(-1, -1, -1, -1)).isEqualTo(TokenCounts.NONE);
        long much = 1_000_000_000_000L;
        assertThat(together(much, much, much, 0)).isEqualTo(new TokenCounts(much, much, much, 0));
        assertThat(together(much + 1, much + 1, much + 1, much + 1)).isEqualTo(TokenCounts.NONE);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(UNKNOWN, 0L, 1L, Long.MAX_VALUE, Long.MAX_VALUE - 1, -1L),
                Arbitraries.longs().between(0, 1_000));
    }

    /** Else the library would refuse the inference. */
    @Property
    void thereIsNeverMoreOfACacheThanWasRead(
            @ForAll("numbers") long input,
            @ForAll("numbers") long output,
            @ForAll("numbers") long cached,
            @ForAll("numbers") long written,
            @ForAll boolean apart) {
        TokenCounts tokens = TokenCounts.of(input, output, cached, written, apart);
        if (tokens.input() != UNKNOWN) {
            assertThat(Math.max(0, tokens.cached()) + Math.max(0, tokens.cacheWritten()))
                    .isBetween(0L, tokens.input());
        }
        assertThat(tokens.input()).isNotEqualTo(0);
    }
}
