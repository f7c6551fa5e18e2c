package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Interval;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.inference.Calls;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.RatioOfSums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 4.3, through the formulas and through the public surface. */
class TechnicalDebtGoldenTest {
    @Test
    @DisplayName("definitions 4.3: four days of costs and predictions, Fieller because g > 0.05")
    void costPerPrediction() {
        GoldenCase golden = GoldenCase.definition("4.3");
        double[] cost = golden.numbers("cost");
        long[] predictions = golden.counts("predictions");
        for (Amount amount : List.of(pure(cost, predictions), live(cost, predictions))) {
            golden.check("cost_per_prediction", Sound.value(amount));
            Interval interval = Sound.interval(amount.estimate());
            golden.checkAll("fieller_ci_t", interval.lower(), interval.upper());
            assertThat(interval.method()).isEqualTo(RatioOfSums.FIELLER);
            double[] delta = GoldenCase.numbers(golden.expected("delta_ci_t"));
            assertThat(interval.lower()).isNotCloseTo(delta[0], within(1e-6));
            assertThat(amount.unit()).isEqualTo(golden.input("currency").textValue());
            assertThat(amount.observations()).isEqualTo(4_330);
        }
        double[] days = java.util.Arrays.stream(predictions).asDoubleStream().toArray();
        golden.check("fieller_g", RatioOfSums.g(CoMoments.of(cost, days), 0.95));
        assertThat(RatioOfSums.g(CoMoments.of(cost, days), 0.95)).isGreaterThan(RatioOfSums.MAX_DELTA_G);
    }

    @Test
    @DisplayName("Cochran (1977) p. 152, ten cities as ten days: R boot::city")
    void tenCities() {
        GoldenCase golden = GoldenCase.load("ratio-of-sums-city");
        for (Amount amount : List.of(
                pure(golden.numbers("numerator"), golden.counts("denominator")),
                live(golden.numbers("numerator"), golden.counts("denominator")))) {
            golden.check("ratio", Sound.value(amount));
            Interval interval = Sound.interval(amount.estimate());
            golden.checkAll("fieller_ci", interval.lower(), interval.upper());
        }
    }

    @Test
    @DisplayName("definitions 4.3: all predictions gave an answer, so a success costs as much")
    void costPerSuccess() {
        GoldenCase golden = GoldenCase.definition("4.3");
        Live live = live(new Live(), golden.numbers("cost"), golden.counts("predictions"));
        golden.check(
                "cost_per_prediction",
                Sound.value(live.after().technicalDebt().calculate().costPerSuccessfulPrediction()));
    }

    private static Amount pure(double[] cost, long[] predictions) {
        List<InferenceTally> days = new ArrayList<>();
        for (int i = 0; i < cost.length; i++) {
            days.add(Calls.costs(predictions[i], predictions[i], BigDecimal.valueOf(cost[i])));
        }
        return TechnicalDebtFormulas.costPerPrediction(Days.inputs(InferenceTally.EMPTY, days, List.of()));
    }

    private static Amount live(double[] cost, long[] predictions) {
        return live(new Live(), cost, predictions)
                .after()
                .technicalDebt()
                .calculate()
                .costPerPrediction();
    }

    private static Live live(Live live, double[] cost, long[] predictions) {
        for (int i = 0; i < cost.length; i++) {
            Calls.spread(live.after().inferences("gpt"), BigDecimal.valueOf(cost[i]), predictions[i]);
            live.passDays(1);
        }
        return live;
    }
}
