package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Direction;
import io.roi4j.Interval;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.tally.Binomial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProportionsTest {
    /** Ten days of 100 each, good ones and bad ones. */
    private static final List<Binomial> CURRENT = days(2, 14, 3, 15, 1, 12, 4, 16, 2, 13);

    private static final List<Binomial> BASELINE = days(10, 22, 11, 20, 9, 21, 12, 19, 10, 20);

    @Test
    @DisplayName("days that resemble themselves widen the interval: Wilson with n / design effect, numpy")
    void designEffect() {
        Reading reading = reading(CURRENT, List.of());
        assertThat(reading.estimate().value()).hasValue(0.082);
        // deff = m/(m-1) * sum((k - p*n)**2) / (N*p*(1-p)) = 5.189790459996103; wilson(.082, 1000/deff)
        Sound.limits(reading.estimate(), 0.050951218672478135, 0.12938980299354524, 1e-12);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.observations()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("the same in one lump: plain Wilson, narrower, with a warning")
    void oneLump() {
        Reading reading = Proportions.reading(
                new Inputs<>(Evidence.of(new Binomial(82, 1_000)), Evidence.of(Binomial.EMPTY), Days.SETTINGS),
                Direction.DOWN);
        Sound.limits(reading.estimate(), 0.06655195342021952, 0.10064721667370458, 1e-12);
        assertThat(reading.warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
    }

    @Test
    @DisplayName("nine days are too few to see how they cluster; an empty day is none")
    void nineDays() {
        List<Binomial> nine = new ArrayList<>(CURRENT.subList(0, 9));
        nine.add(Binomial.EMPTY);
        Reading reading = reading(nine, List.of());
        assertThat(reading.warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
        Reading lump = reading(List.of(nine.stream().reduce(Binomial.EMPTY, Binomial::merge)), List.of());
        assertThat(reading.estimate()).isEqualTo(lump.estimate());
    }

    @Test
    @DisplayName("days more alike than chance don't make the interval narrower")
    void alike() {
        Reading reading = reading(days(8, 8, 8, 8, 8, 8, 8, 8, 8, 8), List.of());
        Reading lump = reading(List.of(new Binomial(80, 1_000)), List.of());
        assertThat(reading.estimate()).isEqualTo(lump.estimate());
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    @DisplayName("both sides of a comparison are widened, numpy")
    void comparison() {
        Reading reading = reading(CURRENT, BASELINE);
        // Newcombe and Katz with n = 1000/5.189790459996103 against 1000/2.220789454832008
        Sound.limits(reading.comparison().absolute(), -0.11973149376941575, -0.01569804953879636, 1e-12);
        Sound.limits(reading.comparison().relative(), -0.6833322130948444, -0.10467156794518007, 1e-12);
        assertThat(reading.comparison().verdict()).isEqualTo(Verdict.BETTER);
        Interval naive = Sound.interval(reading(List.of(new Binomial(82, 1_000)), List.of(new Binomial(154, 1_000)))
                .comparison()
                .absolute());
        assertThat(naive.upper()).isCloseTo(-0.043883140257457105, within(1e-12));
    }

    @Test
    @DisplayName("no trials: no value, no warning, and a comparison that says why")
    void nothing() {
        Reading reading = reading(List.of(), BASELINE);
        assertThat(reading.estimate().reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.comparison().absolute().reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(reading.comparison().baseline().value()).hasValue(0.154);
        assertThat(reading(CURRENT, List.of()).comparison().absolute().reason()).contains(Reason.NO_BASELINE);
    }

    private static Reading reading(List<Binomial> current, List<Binomial> baseline) {
        return Proportions.reading(Days.inputs(Binomial.EMPTY, current, baseline), Direction.DOWN);
    }

    private static List<Binomial> days(long... events) {
        return java.util.Arrays.stream(events)
                .mapToObj(k -> new Binomial(k, 100))
                .toList();
    }
}
