package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Direction;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.tally.Opinions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NetScoresTest {
    private static Reading reading(List<Opinions> current, List<Opinions> baseline) {
        return NetScores.reading(Days.inputs(Opinions.EMPTY, current, baseline), Direction.UP);
    }

    private static List<Opinions> lump(long promoters, long passives, long detractors) {
        return List.of(new Opinions(promoters, passives, detractors));
    }

    @Test
    @DisplayName("definitions.json 3.4: 45, 35, 20 of 100 is 25 % [9.98 %, 40.02 %]")
    void definition() {
        Reading reading = reading(lump(45, 35, 20), List.of());
        assertThat(reading.estimate().value()).hasValue(0.25);
        Sound.limits(reading.estimate(), 0.0997716053085237, 0.400228394691476, 1e-12);
        assertThat(reading.observations()).isEqualTo(100);
        assertThat(reading.warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
        assertThat(reading.comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName("the difference has the limits of both: for Wald intervals, those of the sum of the variances")
    void difference() {
        Reading reading = reading(lump(45, 35, 20), lump(30, 30, 40));
        // z * sqrt(var1/100 + var2/100), var = p + d - (p - d)^2: .65 - .0625 and .7 - .01
        double margin = 1.959963984540054 * Math.sqrt((0.5875 + 0.69) / 100);
        assertThat(reading.comparison().absolute().value().orElseThrow()).isCloseTo(0.35, within(1e-12));
        Sound.limits(reading.comparison().absolute(), 0.35 - margin, 0.35 + margin, 1e-12);
        assertThat(reading.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(reading.comparison().relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
    }

    @Test
    void aPositiveBaselineHasARelativeChange() {
        Reading reading = reading(lump(45, 35, 20), lump(30, 50, 20));
        assertThat(reading.comparison().relative().value().orElseThrow()).isCloseTo(1.5, within(1e-12));
        Reading zero = reading(lump(45, 35, 20), lump(20, 60, 20));
        assertThat(zero.comparison().relative().reason()).contains(Reason.ZERO_BASELINE);
    }

    @Test
    @DisplayName("days that answer alike widen the interval by the root of the design effect")
    void designEffect() {
        List<Opinions> days = new ArrayList<>(Collections.nCopies(5, new Opinions(20, 0, 0)));
        days.addAll(Collections.nCopies(5, new Opinions(0, 0, 20)));
        Reading reading = reading(days, List.of());
        // Score 0, variance of an answer 1; deff = 10/9 * sum((20)^2 * 10) / 200 = 22.2; 200/22.2 = 9 answers, so
        // adjusted.
        double n = 9 + 3;
        double share = (4.5 + 0.75) / n;
        double margin = 1.959963984540054 * Math.sqrt(2 * share / n);
        Sound.limits(reading.estimate(), -margin, margin, 1e-12);
        assertThat(Sound.interval(reading.estimate()).method()).isEqualTo("adjusted trinomial Wald");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    @DisplayName("days more alike than chance don't make the interval narrower")
    void alike() {
        Reading reading = reading(Collections.nCopies(10, new Opinions(5, 0, 5)), List.of());
        assertThat(reading.estimate())
                .isEqualTo(reading(lump(50, 0, 50), List.of()).estimate());
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        Reading reading = reading(List.of(), lump(1, 1, 1));
        assertThat(reading.estimate().reason()).contains(Reason.NO_DATA);
        assertThat(reading.comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("0 to 6 detract, 7 and 8 are passive, 9 and 10 promote (Reichheld 2003)")
    void classes() {
        Opinions all = Opinions.EMPTY;
        for (int score = 0; score <= 10; score++) {
            all = all.merge(Opinions.ofRecommendation(score));
        }
        assertThat(all).isEqualTo(new Opinions(2, 2, 7));
        assertThat(all.answers()).isEqualTo(11);
    }
}
