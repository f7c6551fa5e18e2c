package io.roi4j.impl.stats;

import static io.roi4j.impl.stats.Expect.absent;
import static io.roi4j.impl.stats.Expect.close;
import static io.roi4j.impl.stats.Expect.noInterval;
import static io.roi4j.impl.stats.Expect.sound;
import static io.roi4j.impl.stats.Expect.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.impl.stats.RoganGladen.Errors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoganGladenTest {
    private static final Errors PERFECT = new Errors(1, 1);

    @Test
    @DisplayName("numpy: shares .5 and .3 of 200 texts, corrected to .42857 and .31250")
    void net() {
        close(
                RoganGladen.net(0.5, 0.3, 200, new Errors(0.9, 0.8), new Errors(0.85, 0.95), 0.95),
                0.11607142857142844,
                -0.04638365773723649,
                0.2785265148800934,
                1e-12);
    }

    @Test
    @DisplayName("a classifier without errors leaves the net score and its Wald interval")
    void withoutErrors() {
        var wald = NetPromoter.reading(100, 40, 60, 0.95);
        close(
                RoganGladen.net(0.5, 0.3, 200, PERFECT, PERFECT, 0.95),
                value(wald),
                Expect.interval(wald).lower(),
                Expect.interval(wald).upper(),
                1e-12);
    }

    @Test
    void edges() {
        absent(RoganGladen.net(0, 0, 0, PERFECT, PERFECT, 0.95), Reason.NO_DATA);
        absent(RoganGladen.net(0.5, 0.3, 200, new Errors(0.5, 0.5), PERFECT, 0.95), Reason.INVALID_INPUT);
        absent(RoganGladen.net(0.5, 0.3, 200, PERFECT, new Errors(0.4, 0.6), 0.95), Reason.INVALID_INPUT);
        absent(RoganGladen.net(0.1, 0.3, 200, new Errors(0.9, 0.8), PERFECT, 0.95), Reason.OUT_OF_RANGE);
        absent(RoganGladen.net(0.3, 0.1, 200, PERFECT, new Errors(0.9, 0.8), 0.95), Reason.OUT_OF_RANGE);
        noInterval(RoganGladen.net(1, 0, 5, PERFECT, PERFECT, 0.95), 1, Reason.INSUFFICIENT_SAMPLE);
    }

    @Property
    void whatTheErrorsDidIsUndone(
            @ForAll @DoubleRange(min = 0, max = 0.5) double positive,
            @ForAll @DoubleRange(min = 0, max = 0.5) double negative,
            @ForAll @DoubleRange(min = 0.6, max = 1) double sensitivity,
            @ForAll @DoubleRange(min = 0.6, max = 1) double specificity) {
        Errors errors = new Errors(sensitivity, specificity);
        double seenPositive = positive * sensitivity + (1 - positive) * (1 - specificity);
        double seenNegative = negative * sensitivity + (1 - negative) * (1 - specificity);
        var net = RoganGladen.net(seenPositive, seenNegative, 100, errors, errors, 0.95);
        net.value().ifPresent(value -> assertThat(value).isCloseTo(positive - negative, within(1e-9)));
        sound(net, -1, 1);
    }

    @Test
    @DisplayName("corrected shares from none to all are shares, more than all is none")
    void cornersOfTheShares() {
        assertThat(value(RoganGladen.net(0, 0.5, 200, PERFECT, PERFECT, 0.95))).isEqualTo(-0.5);
        assertThat(value(RoganGladen.net(0.5, 0, 200, PERFECT, PERFECT, 0.95))).isEqualTo(0.5);
        assertThat(value(RoganGladen.net(0.75, 0.25, 200, PERFECT, PERFECT, 0.95)))
                .isEqualTo(0.5);
        // 0.75/0.75 = 1 of one kind and 0.25 of the other
        absent(RoganGladen.net(0.75, 0.25, 200, new Errors(0.75, 1), PERFECT, 0.95), Reason.OUT_OF_RANGE);
    }
}
