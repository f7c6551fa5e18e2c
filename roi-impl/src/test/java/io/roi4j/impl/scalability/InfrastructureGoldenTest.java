package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Interval;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.RatioOfSums;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.InfrastructureOverhead;
import io.roi4j.scalability.ScalabilityFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.5, through the formulas and through the public surface. */
class InfrastructureGoldenTest {
    private static final double KWH = 3.6e6;

    private static InfrastructureCost cost(Component component, Instant at, double amount) {
        return new InfrastructureCost(component + " " + at, at, component, Slow.dollars(amount));
    }

    @Test
    @DisplayName("definitions 7.5: overhead ratio and PUE")
    void overhead() {
        GoldenCase golden = GoldenCase.definition("7.5");
        double overhead = golden.number("overhead_cost");
        List<ScalabilityFact> facts = List.of(
                cost(Component.USEFUL, Live.START, golden.number("total_cost") - overhead),
                cost(Component.IDLE, Live.START, overhead / 3),
                cost(Component.NETWORK, Live.START, overhead * 2 / 3),
                new EnergyReading("m", Live.START, golden.number("facility_kwh") * KWH, golden.number("it_kwh") * KWH));
        for (var metrics : Slow.bothWays(facts)) {
            InfrastructureOverhead found = metrics.infrastructureOverhead();
            golden.check("overhead_ratio", Sound.value(found.overheadRatio()));
            golden.check("pue", Sound.value(found.powerUsageEffectiveness()));
            assertThat(found.overheadShares()).containsOnlyKeys("idle", "network");
            assertThat(Sound.value(found.overheadShares().get("idle"))).isCloseTo(10 / 120.0, within(1e-15));
            assertThat(Sound.value(found.overheadShares().get("network"))).isCloseTo(20 / 120.0, within(1e-15));
            Sound.metrics(metrics);
        }
    }

    @Test
    @DisplayName("the interval is that of a ratio of sums over days, see RatioGoldenTest")
    void interval() {
        double[] overhead = {30, 25, 41, 18, 33};
        double[] total = {120, 110, 150, 90, 125};
        List<InfrastructureCost> facts = new ArrayList<>();
        for (int i = 0; i < total.length; i++) {
            Instant at = Live.START.plus(Days.DAY.multipliedBy(i));
            facts.add(cost(Component.STORAGE, at, overhead[i]));
            facts.add(cost(Component.USEFUL, at, total[i] - overhead[i]));
        }
        Interval expected = Sound.interval(RatioOfSums.reading(CoMoments.of(overhead, total), 0.95));
        for (var metrics : Slow.bothWays(facts)) {
            var ratio = metrics.infrastructureOverhead().overheadRatio();
            assertThat(Sound.value(ratio)).isCloseTo(147 / 595.0, within(1e-15));
            Sound.limits(ratio.estimate(), expected.lower(), expected.upper(), 1e-12);
        }
    }

    @Test
    @DisplayName("catalogue 7.5: useful work above the total, or a PUE below 1, is invalid")
    void invalid() {
        Evidence<PartOfWhole> negative = Evidence.of(new PartOfWhole(BigDecimal.valueOf(-10), BigDecimal.valueOf(120)));
        assertThat(InfrastructureFormulas.shareOf(negative, Days.SETTINGS).reason())
                .contains(Reason.INVALID_INPUT);
        Evidence<PartOfWhole> below = Evidence.of(new PartOfWhole(BigDecimal.valueOf(9), BigDecimal.TEN));
        assertThat(InfrastructureFormulas.effectivenessOf(below, Days.SETTINGS).reason())
                .contains(Reason.INVALID_INPUT);
    }

    @Test
    void emptyCases() {
        Sound.absent(Slow.pure(List.of()).infrastructureOverhead().overheadRatio(), Reason.NO_DATA);
        Sound.absent(Slow.pure(List.of()).infrastructureOverhead().powerUsageEffectiveness(), Reason.NO_DATA);
        for (var metrics :
                Slow.bothWays(List.of(cost(Component.IDLE, Live.START, 0), new EnergyReading("m", Live.START, 5, 0)))) {
            Sound.absent(metrics.infrastructureOverhead().overheadRatio(), Reason.ZERO_DENOMINATOR);
            Sound.absent(metrics.infrastructureOverhead().powerUsageEffectiveness(), Reason.ZERO_DENOMINATOR);
        }
    }

    @Test
    void isComparedWithTheBaseline() {
        Live live = new Live();
        for (int day = 0; day < 5; day++) {
            for (Cohort cohort : List.of(Cohort.BEFORE, Cohort.AFTER)) {
                var room = live.after().cohort(cohort).scalability();
                room.billed(cost(Component.USEFUL, live.now(), 100 + day));
                room.billed(cost(Component.IDLE, live.now(), cohort == Cohort.AFTER ? 10 + day : 60 - day));
            }
            live.passDays(1);
        }
        var found = live.after().scalability().calculate().infrastructureOverhead();
        assertThat(found.overheadRatio().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.overheadRatio().comparison().label()).isEqualTo("cohort before");
        assertThat(found.infrastructure().overheadCost().sum()).isEqualTo(60);
        assertThat(found.infrastructure().usefulCost().sum()).isEqualTo(510);
        Sound.metrics(live.after().scalability().calculate());
    }

    @Test
    void aForeignBillIsRefusedAndLeavesAGap() {
        Live live = new Live();
        var room = live.after().scalability();
        room.billed(cost(Component.USEFUL, live.now(), 100));
        room.billed(new InfrastructureCost("x", live.now(), Component.IDLE, Money.of("1", "EUR")));
        Sound.absent(room.calculate().infrastructureOverhead().overheadRatio(), Reason.CURRENCY_MISMATCH);
        Sound.absent(room.calculate().infrastructureOverhead().overheadShares().get("idle"), Reason.CURRENCY_MISMATCH);
        assertThat(live.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(1);
        assertThat(room.calculate()
                        .infrastructureOverhead()
                        .infrastructure()
                        .overheadCost()
                        .sum())
                .isZero();
        Sound.metrics(room.calculate());
    }
}
