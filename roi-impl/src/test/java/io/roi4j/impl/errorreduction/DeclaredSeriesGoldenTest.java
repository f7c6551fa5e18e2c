package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.4 of series that were declared, without the numbers of outcomes, through the public surface. */
class DeclaredSeriesGoldenTest {
    private final Live live = new Live();

    /** One value a day, told backwards, each divided by {@code scale} to be a rate. */
    private Trend trend(double scale, double... values) {
        live.passDays(values.length);
        for (int i = values.length - 1; i >= 0; i--) {
            tell("p" + i, Live.START.plus(Duration.ofDays(i)), values[i] / scale);
        }
        Trend trend = live.after().errorReduction().calculate(Window.ALL).trend();
        Sound.metrics(live.after().errorReduction().calculate(Window.ALL));
        return trend;
    }

    private void tell(String id, Instant at, double rate) {
        live.after().errorReduction().declareRate(new DeclaredRate(id, at, rate, "report"));
    }

    @Test
    @DisplayName("definitions 6.4: S, tau, p, Sen's slope, which is the headline of rates without numbers")
    void trendSlope() {
        GoldenCase golden = GoldenCase.definition("6.4");
        Trend trend = trend(1, golden.numbers("error_rate_by_period"));
        golden.check("S", Sound.value(trend.kendallScore()));
        golden.check("tau", Sound.value(trend.kendallTau()));
        golden.check("p", Sound.value(trend.trendProbability()));
        golden.check("sen_slope_per_period", Sound.value(trend.trendSlope()) * Days.SECONDS);
        assertThat(trend.trendSlope()).isEqualTo(trend.senSlope());
        assertThat(trend.trendSlope().comparison().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(trend.trendSlope().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(trend.trendSlope().observations()).isEqualTo(10);
        // numpy.polyfit(range(10), rates, 1)
        assertThat(Sound.value(trend.olsSlope()) * Days.SECONDS).isCloseTo(0.001193939393939394, within(1e-12));
        Sound.absent(trend.seasonalTrendProbability(), Reason.NOT_APPLICABLE);
        Sound.absent(trend.degradationLevel(), Reason.NOT_RECORDED);
        Sound.absent(trend.sinceAlarm(), Reason.NOT_RECORDED);
    }

    @Test
    @DisplayName("shampoo sales (Makridakis et al. 1998) as rates: S, p, Sen's slope and Gilbert's interval")
    void senSlope() {
        GoldenCase golden = GoldenCase.load("mk-shampoo");
        Trend trend = trend(1_000, golden.numbers("y"));
        golden.check("S", Sound.value(trend.kendallScore()));
        golden.check("p", Sound.value(trend.trendProbability()));
        golden.check("sen_slope", Sound.value(trend.senSlope()) * Days.SECONDS * 1_000);
        golden.checkAll(
                "sen_ci_gilbert",
                Sound.interval(trend.senSlope().estimate()).lower() * Days.SECONDS * 1_000,
                Sound.interval(trend.senSlope().estimate()).upper() * Days.SECONDS * 1_000);
    }

    @Test
    @DisplayName("Nile (Cobb 1978) as rates: the level changed after the 28th point, Pettitt's p")
    void sinceChange() {
        GoldenCase golden = GoldenCase.load("nile-changepoint");
        Trend trend = trend(2_000, golden.numbers("y"));
        golden.check("least_squares_break_after_index_1based", 100 - Sound.value(trend.sinceChange()) / Days.SECONDS);
        golden.check("pettitt_p", Sound.value(trend.changeProbability()));
        assertThat(Sound.value(trend.changeSize()) * 2_000).isCloseTo(849.972222222222 - 1097.75, within(1e-9));
    }

    @Test
    @DisplayName("one recorded outcome in the window counts more than all declared rates")
    void recordedCountsMore() {
        live.after().errorReduction().outcome(true);
        Trend trend = trend(1, 0.1, 0.2, 0.3, 0.4, 0.5);
        Sound.absent(trend.senSlope(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(trend.senSlope().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    void edgeCases() {
        Sound.absent(trend(1).senSlope(), Reason.NO_DATA);
        Trend three = trend(1, 0.1, 0.2, 0.3);
        Sound.absent(three.senSlope(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(three.kendallScore(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(three.sinceChange(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(three.degradationAlarms(), Reason.NOT_RECORDED);
    }

    @Test
    @DisplayName("the first of two accounts counts; rates ahead and rates beyond the cap are refused or forgotten")
    void recording() {
        live.passDays(2_000);
        tell("p", Live.START, 0.1);
        tell("p", Live.START, 0.2);
        live.after().errorReduction().declareRate(null);
        tell("ahead", live.now().plus(Duration.ofHours(1)), 0.1);
        assertThat(live.refused()).containsOnlyKeys(Reason.INVALID_INPUT, Reason.OUT_OF_RANGE);
        for (int i = 0; i <= StreamingErrorReductionCalculator.RATES; i++) {
            tell("q" + i, Live.START.plus(Duration.ofDays(1 + i)), 0.5);
        }
        assertThat(live.after()
                        .errorReduction()
                        .calculate(Window.ALL)
                        .trend()
                        .kendallTau()
                        .observations())
                .isEqualTo(StreamingErrorReductionCalculator.RATES);
        tell("late", Live.START, 0.5);
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(1);
    }
}
