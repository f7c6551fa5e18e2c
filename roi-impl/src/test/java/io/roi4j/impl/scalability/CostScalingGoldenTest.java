package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Comparison;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.inference.Calls;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.CostScaling;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.7, the business side, and the bands of 7.4, through the formulas and through the public surface. */
class CostScalingGoldenTest {
    private static final GoldenCase GOLDEN = GoldenCase.definition("7.7");

    private static List<CostAtVolume> points(double[] volumes, double[] costs) {
        List<CostAtVolume> points = new ArrayList<>();
        for (int i = 0; i < volumes.length; i++) {
            points.add(new CostAtVolume(
                    "p" + i, Live.START.plus(Duration.ofHours(12L * i)), volumes[i], Slow.dollars(costs[i])));
        }
        return points;
    }

    /** Five days of so many inferences. */
    private static Live recorded() {
        Live live = new Live();
        double[] costs = GOLDEN.numbers("total_cost");
        long[] volumes = GOLDEN.counts("volume");
        for (int i = 0; i < volumes.length; i++) {
            Calls.spread(live.after().inferences("gpt"), BigDecimal.valueOf(costs[i]), volumes[i]);
            live.passDays(1);
        }
        return live;
    }

    @Test
    @DisplayName("definitions 7.7 by declared points: what a day's calls cost beside them changes nothing")
    void declaredPointsAreNotMixedWithRecordedDays() {
        Live live = new Live();
        for (int day = 1; day < 9; day++) {
            Calls.spread(live.after().inferences("gpt"), new BigDecimal("0.01"), day);
            live.passDays(1);
        }
        points(GOLDEN.numbers("volume"), GOLDEN.numbers("total_cost"))
                .forEach(point -> Slow.record(live.after().scalability(), point));
        GOLDEN.check(
                "cost_elasticity",
                Sound.value(live.after().scalability().calculate().costScaling().costElasticity()));
    }

    @Test
    @DisplayName("definitions 7.7: from declared points, from recorded days, and from days as tallies")
    void costElasticity() {
        List<CostScaling> found = new ArrayList<>();
        Slow.bothWays(points(GOLDEN.numbers("volume"), GOLDEN.numbers("total_cost")))
                .forEach(metrics -> found.add(metrics.costScaling()));
        found.add(recorded().after().scalability().calculate().costScaling());
        List<InferenceTally> days = new ArrayList<>();
        for (int i = 0; i < GOLDEN.counts("volume").length; i++) {
            long volume = GOLDEN.counts("volume")[i];
            days.add(Calls.costs(volume, volume, BigDecimal.valueOf(GOLDEN.numbers("total_cost")[i])));
        }
        found.add(CostScalingFormulas.costScaling(
                Days.inputs(InferenceTally.EMPTY, days, List.of()),
                Days.inputs(ScalabilityTally.EMPTY, List.of(), List.of())));
        for (CostScaling scaling : found) {
            GOLDEN.check("cost_elasticity", Sound.value(scaling.costElasticity()));
            GOLDEN.checkAll(
                    "ci",
                    Sound.interval(scaling.costElasticity().estimate()).lower(),
                    Sound.interval(scaling.costElasticity().estimate()).upper());
            GOLDEN.check("returns_to_scale", Sound.value(scaling.returnsToScale()));
            // HC3 by numpy, see ScalingGoldenTest
            Sound.limits(scaling.costElasticityRobust().estimate(), 0.829046038634188, 0.8817489230133086, 1e-11);
            assertThat(scaling.costElasticity().comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(scaling.returnsToScale().comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(scaling.unitCostElasticity().comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(scaling.costElasticity().warnings()).isEmpty();
            assertThat(scaling.costElasticity().observations()).isEqualTo(5);
        }
        assertThat(found.get(0).costElasticity().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(found.get(2).costElasticity().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    @DisplayName("definitions 7.7: unit cost by band of daily volume; the days of 1,000 to 8,000 are one band")
    void bands() {
        var bands = recorded().after().scalability().calculate().costPerInferenceBands();
        assertThat(bands).containsOnlyKeys("1e3", "1e4");
        // (500 + 900 + 1650 + 2900) / 15000 and 5400 / 16000
        assertThat(Sound.value(bands.get("1e3"))).isEqualTo(5950 / 15000.0);
        assertThat(Sound.value(bands.get("1e4"))).isEqualTo(0.3375);
    }

    @Test
    @DisplayName("Stock & Watson: library subscriptions and price per citation, as points")
    void journals() {
        GoldenCase golden = GoldenCase.load("elasticity-journals");
        CostScaling found =
                Slow.pure(points(golden.numbers("x"), golden.numbers("y"))).costScaling();
        golden.check("elasticity", Sound.value(found.costElasticity()));
        golden.checkAll(
                "ci",
                Sound.interval(found.costElasticity().estimate()).lower(),
                Sound.interval(found.costElasticity().estimate()).upper());
    }

    @Test
    @DisplayName("edge cases, elasticity: a volume of 0 is judged before the number of points")
    void edgeCase() {
        double[] costs = {1, 2, 3};
        for (var metrics : Slow.bothWays(points(new double[] {0, 10, 20}, costs))) {
            Sound.absent(metrics.costScaling().costElasticity(), Reason.NON_POSITIVE_FOR_LOG);
            Sound.absent(metrics.costScaling().returnsToScale(), Reason.NON_POSITIVE_FOR_LOG);
            Sound.metrics(metrics);
        }
        for (var metrics : Slow.bothWays(points(new double[] {5, 10, 20}, costs))) {
            Sound.absent(metrics.costScaling().costElasticity(), Reason.INSUFFICIENT_SAMPLE);
        }
        Sound.absent(Slow.pure(List.of()).costScaling().costElasticity(), Reason.NO_DATA);
    }

    @Test
    void verdicts() {
        double[] volumes = {10, 20, 40, 80};
        Comparison explosion = Slow.pure(points(volumes, new double[] {10, 41, 159, 641}))
                .costScaling()
                .costElasticity()
                .comparison();
        assertThat(explosion.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(explosion.baseline().value()).hasValue(1);
        Comparison unclear = Slow.pure(points(volumes, new double[] {10, 19, 43, 78}))
                .costScaling()
                .costElasticity()
                .comparison();
        assertThat(unclear.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aShortStretchOfVolumesIsFlagged() {
        double[] costs = {10, 11, 12, 13};
        assertThat(Slow.pure(points(new double[] {100, 120, 150, 199}, costs))
                        .costScaling()
                        .costElasticity()
                        .warnings())
                .containsExactly(Warning.LOW_LEVERAGE);
        assertThat(Slow.pure(points(new double[] {100, 120, 150, 200}, costs))
                        .costScaling()
                        .costElasticity()
                        .warnings())
                .isEmpty();
    }

    @Test
    void aForeignCostIsRefusedAndLeavesAGap() {
        Live live = new Live();
        points(new double[] {1, 2, 4, 8}, new double[] {1, 2, 3, 4})
                .forEach(point -> live.after()
                        .scalability()
                        .costed(new CostAtVolume(point.id(), Live.START, point.volume(), point.cost())));
        assertThat(live.after()
                        .scalability()
                        .calculate()
                        .costScaling()
                        .costElasticity()
                        .value())
                .isPresent();
        live.after().scalability().costed(new CostAtVolume("x", live.now(), 16, Money.of("5", "EUR")));
        Sound.absent(live.after().scalability().calculate().costScaling().costElasticity(), Reason.CURRENCY_MISMATCH);
        assertThat(live.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(1);
        live.passDays(91);
        Sound.absent(live.after().scalability().calculate().costScaling().costElasticity(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("definitions 7.7 as services in place of dollars, beside an aspect that explodes")
    void complexityElasticity() {
        List<ComplexityAtVolume> points = new ArrayList<>();
        double[] volumes = GOLDEN.numbers("volume");
        double[] counts = GOLDEN.numbers("total_cost");
        for (int i = 0; i < volumes.length; i++) {
            Instant at = Live.START.plus(Duration.ofDays(i));
            points.add(new ComplexityAtVolume("s" + i, at, "services", volumes[i], counts[i]));
            points.add(new ComplexityAtVolume(
                    "i" + i, at, "incidents", volumes[i], volumes[i] * volumes[i] * (1 + 0.01 * (i % 2))));
        }
        for (var metrics : Slow.bothWays(points)) {
            var found = metrics.costScaling().complexityElasticity();
            GOLDEN.check("cost_elasticity", Sound.value(found.get("services")));
            GOLDEN.checkAll(
                    "ci",
                    Sound.interval(found.get("services").estimate()).lower(),
                    Sound.interval(found.get("services").estimate()).upper());
            assertThat(found.get("services").comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(found.get("incidents").comparison().verdict()).isEqualTo(Verdict.WORSE);
            assertThat(found.get("incidents").provenance()).isEqualTo(Provenance.REPORTED);
            Sound.absent(metrics.costScaling().costElasticity(), Reason.NO_DATA);
        }
    }

    @Test
    void complexityEdgeCases() {
        Live live = new Live();
        var room = live.after().scalability();
        room.complicated(new ComplexityAtVolume("a", live.now(), "services", 10, 0));
        room.complicated(new ComplexityAtVolume("b", live.now(), "people", 10, 1));
        room.complicated(new ComplexityAtVolume("c", live.now(), "bad\nname", 10, 1));
        var found = room.calculate().costScaling().complexityElasticity();
        assertThat(found).containsOnlyKeys("services", "people");
        Sound.absent(found.get("services"), Reason.NON_POSITIVE_FOR_LOG);
        Sound.absent(found.get("people"), Reason.INSUFFICIENT_SAMPLE);
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(1);
    }
}
