package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionBoundaryTest {
    @Test
    void whatIsNoProportionOrNoSizeIsInvalid() {
        Expect.absent(Wilson.ofEffective(0.5, -3, 0.95), Reason.INVALID_INPUT);
        Expect.absent(Wilson.ofEffective(-0.1, 3, 0.95), Reason.INVALID_INPUT);
        Expect.absent(Wilson.ofEffective(1.1, 3, 0.95), Reason.INVALID_INPUT);
        Expect.absent(Wilson.ofEffective(0.5, Double.POSITIVE_INFINITY, 0.95), Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("the limit on the side of the edge is the edge itself, whatever the size")
    void theEdgesAreExact() {
        for (long n = 1; n < 2_000; n += 7) {
            assertThat(Expect.interval(Wilson.of(0, n, 0.95)).lower()).isEqualTo(0.0);
            assertThat(Expect.interval(Wilson.of(n, n, 0.95)).upper()).isEqualTo(1.0);
        }
    }

    @Test
    void thePlainNetScoreNeeds30AnswersOfSeveralKinds() {
        assertThat(method(10, 9, 10)).isEqualTo(NetPromoter.ADJUSTED_WALD);
        assertThat(method(10, 10, 10)).isEqualTo(NetPromoter.WALD);
        assertThat(method(40, 0, 0)).isEqualTo(NetPromoter.ADJUSTED_WALD);
        assertThat(method(0, 40, 0)).isEqualTo(NetPromoter.ADJUSTED_WALD);
        assertThat(method(0, 0, 40)).isEqualTo(NetPromoter.ADJUSTED_WALD);
    }

    private static String method(long promoters, long passives, long detractors) {
        return Expect.interval(NetPromoter.reading(promoters, passives, detractors, 0.95))
                .method();
    }

    @Test
    void koopmanTellsWhyThereIsNoRatio() {
        Expect.absent(KoopmanRelativeRisk.of(1, 0, 1, 9, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(KoopmanRelativeRisk.of(1, 9, 0, 9, 0.95), Reason.ZERO_BASELINE);
        Expect.absent(KoopmanRelativeRisk.of(1, 9, 0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(KoopmanRelativeRisk.of(10, 9, 1, 9, 0.95), Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("two answers that tell as much as one: the interval of half as many answers, of the same score")
    void aNetScoreOfClusteredAnswers() {
        var independent = NetPromoter.reading(100, 40, 60, 0.95);
        var clustered = NetPromoter.reading(200, 80, 120, 2, 0.95);
        assertThat(clustered).isEqualTo(independent);
        // 60 answers worth 30 are enough for Wald's interval, 58 worth 29 aren't; what is added weighs in full.
        assertThat(NetPromoter.reading(20, 20, 20, 2, 0.95)).isEqualTo(NetPromoter.reading(10, 10, 10, 0.95));
        assertThat(NetPromoter.reading(20, 18, 20, 2, 0.95)).isEqualTo(NetPromoter.reading(10, 9, 10, 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anEffectIsOneOrMore(double effect) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetPromoter.reading(1, 1, 1, effect, 0.95))
                .withMessageStartingWith("effect must be 1 or more");
    }
}
