package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roi4j.Estimate;
import io.roi4j.impl.golden.GoldenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalGoldenTest {
    static List<FollowUp> observations(double[] time, double[] cause) {
        return IntStream.range(0, time.length)
                .mapToObj(i -> FollowUp.event(time[i], (int) cause[i]))
                .toList();
    }

    private static List<FollowUp> observations(GoldenCase golden) {
        return observations(golden.numbers("time"), golden.numbers("event"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"km-aml-maintained", "km-aml-nonmaintained"})
    @DisplayName("Miller (1997), R survival::aml, survfit: curve, Greenwood, limits on three scales, median, restricted"
            + " mean")
    void kaplanMeier(String id) {
        GoldenCase golden = GoldenCase.load(id);
        KaplanMeier curve = KaplanMeier.of(observations(golden));
        List<KaplanMeier.Step> steps = curve.steps();
        golden.checkAll("time", column(steps, KaplanMeier.Step::time));
        golden.checkAll("n_risk", column(steps, KaplanMeier.Step::atRisk));
        golden.checkAll("n_event", column(steps, KaplanMeier.Step::events));
        golden.checkAll("surv", column(steps, KaplanMeier.Step::survival));
        for (SurvivalScale scale : SurvivalScale.values()) {
            String name = scale.name().toLowerCase(Locale.ROOT);
            List<Estimate> survival = steps.stream()
                    .map(step -> curve.survival(step.time(), scale, 0.95))
                    .toList();
            golden.checkEach("ci_" + name + "_lower", limits(survival, false));
            golden.checkEach("ci_" + name + "_upper", limits(survival, true));
            golden.checkEach(
                    "median_ci_" + name,
                    List.of(
                            curve.median(scale, 0.95).value(),
                            curve.quantileLimit(0.5, scale, 0.95, false),
                            curve.quantileLimit(0.5, scale, 0.95, true)));
        }
        golden.checkEach(
                "se",
                steps.stream()
                        .map(step -> step.survival() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(step.survival() * Math.sqrt(step.logVariance())))
                        .toList());
        double tau = golden.expected("restricted_mean_tau").doubleValue();
        Estimate mean = curve.restrictedMean(tau, 0.95);
        golden.check("restricted_mean", Expect.value(mean));
        double margin = Expect.interval(mean).upper() - Expect.value(mean);
        golden.check("restricted_mean_se", margin / Critical.z(0.95));
    }

    private static double[] column(List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> of) {
        return steps.stream().mapToDouble(of).toArray();
    }

    private static List<OptionalDouble> limits(List<Estimate> estimates, boolean upper) {
        return estimates.stream()
                .map(e -> e.interval()
                        .map(i -> OptionalDouble.of(upper ? i.upper() : i.lower()))
                        .orElse(OptionalDouble.empty()))
                .toList();
    }

    @Test
    @DisplayName("R survdiff on aml: 3.4 on 1 degree of freedom, p = 0.07")
    void logRank() {
        GoldenCase golden = GoldenCase.load("logrank-aml");
        List<FollowUp> all = observations(golden);
        List<FollowUp> maintained = new ArrayList<>();
        List<FollowUp> others = new ArrayList<>();
        int i = 0;
        for (JsonNode group : golden.input("group")) {
            (group.textValue().equals("Maintained") ? maintained : others).add(all.get(i++));
        }
        LogRank.Result test = LogRank.of(maintained, others);
        golden.check("chi_square", Expect.value(test.chiSquare()));
        golden.check("p", Expect.value(test.p()));
        golden.checkAll("observed", test.observed().stream().mapToDouble(d -> d).toArray());
        golden.checkAll("expected", test.expected().stream().mapToDouble(d -> d).toArray());
        assertThat(test.degreesOfFreedom()).isOne();
    }

    @Test
    @DisplayName("R survfit, multi-state: cumulative incidence of two causes in 12 subjects")
    void aalenJohansen() {
        GoldenCase golden = GoldenCase.load("competing-risks-small");
        List<FollowUp> observations = observations(golden);
        double[] at = golden.numbers("at");
        for (int cause : new int[] {1, 2}) {
            golden.checkAll(
                    "cif_event" + cause,
                    IntStream.range(0, at.length)
                            .mapToDouble(i -> Expect.value(AalenJohansen.incidence(observations, cause, at[i], 0.95)))
                            .toArray());
            golden.checkAll(
                    "se_event" + cause,
                    IntStream.range(0, at.length)
                            .mapToDouble(i -> AalenJohansen.standardError(observations, cause, at[i]))
                            .toArray());
        }
        List<FollowUp> naive = observations.stream()
                .map(f -> f.cause() == 2 ? FollowUp.censored(f.exit()) : f)
                .toList();
        double oneMinusKm = 1 - Expect.value(KaplanMeier.of(naive).survival(9, SurvivalScale.LOG_LOG, 0.95));
        assertThat(oneMinusKm).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, items_days, launched, median_days",
        "3.5, days, reached, median_days",
        "4.2, hours, deployed, median_hours",
        "4.4, fix_days, fixed, median_time_to_fix_days"
    })
    @DisplayName("definitions 1.1, 3.5, 4.2, 4.4: medians with censored items")
    void medians(String number, String time, String event, String median) {
        GoldenCase golden = GoldenCase.definition(number);
        KaplanMeier curve = KaplanMeier.of(observations(golden.numbers(time), golden.numbers(event)));
        golden.check(median, Expect.value(curve.median(SurvivalScale.LOG_LOG, 0.95)));
    }

    @Test
    @DisplayName("definitions 3.1: retention at 12 months, not stayers over all")
    void retention() {
        GoldenCase golden = GoldenCase.definition("3.1");
        KaplanMeier curve = KaplanMeier.of(observations(golden.numbers("tenure_months"), golden.numbers("left")));
        golden.check(
                "km_retention_at_horizon",
                Expect.value(curve.survival(golden.number("horizon_months"), SurvivalScale.LOG_LOG, 0.95)));
    }
}
