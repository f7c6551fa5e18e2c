package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Elapsed;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.ReturnTimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.6, through the formulas and through the public surface. */
class ReturnTimesGoldenTest {
    /** Flows at equal periods of ten days. */
    private static List<CashFlow> flows(String deployment, double... amounts) {
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            flows.add(new CashFlow(
                    deployment + i,
                    deployment,
                    Live.START.plus(Days.DAY.multipliedBy(10L * i)),
                    Slow.dollars(amounts[i]),
                    Kind.NET));
        }
        return flows;
    }

    private static double periods(Elapsed time) {
        return Sound.value(time) / Days.SECONDS / 10;
    }

    @Test
    @DisplayName("definitions 7.6: the first flow is the origin; flows told out of order")
    void timeToRoi() {
        GoldenCase golden = GoldenCase.definition("7.6");
        List<CashFlow> flows = flows("triage", golden.numbers("flows_month0_first"));
        Collections.reverse(flows);
        for (var metrics : Slow.bothWays(flows)) {
            golden.check(
                    "payback_months", periods(metrics.returnTimes().timeToRoi().get("triage")));
            golden.check("payback_months", periods(metrics.returnTimes().portfolioTimeToRoi()));
            Sound.metrics(metrics);
        }
    }

    @Test
    @DisplayName("Brealey & Myers: 1000 back from 500, 400 and 300")
    void payback() {
        GoldenCase golden = GoldenCase.load("payback-1");
        for (var metrics : Slow.bothWays(flows("triage", golden.numbers("flows")))) {
            golden.check(
                    "payback_periods", periods(metrics.returnTimes().timeToRoi().get("triage")));
        }
    }

    @Test
    @DisplayName("edge cases, payback: 40 back of 100 is censored at the last flow")
    void notYet() {
        for (var metrics : Slow.bothWays(flows("triage", -100, 20, 20))) {
            Elapsed found = metrics.returnTimes().timeToRoi().get("triage");
            Sound.absent(found, Reason.CENSORED_NOT_REACHED);
            assertThat(((Absent) found.estimate()).lowerBound()).hasValue(20 * Days.SECONDS);
            Sound.absent(metrics.returnTimes().portfolioTimeToRoi(), Reason.CENSORED_NOT_REACHED);
        }
        Sound.absent(Slow.pure(List.of()).returnTimes().portfolioTimeToRoi(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("catalogue 7.6: never negative is 0, and a dip moves the return to the last crossing")
    void edges() {
        for (var metrics : Slow.bothWays(flows("a", 10, -5, 3))) {
            assertThat(periods(metrics.returnTimes().timeToRoi().get("a"))).isZero();
        }
        for (var metrics : Slow.bothWays(flows("a", -100, 150, -100, 100))) {
            assertThat(periods(metrics.returnTimes().timeToRoi().get("a"))).isEqualTo(2.5);
        }
        // To the cent: 0.1 + 0.2 - 0.3 in binary would not be 0.
        for (var metrics : Slow.bothWays(flows("a", -0.3, 0.1, 0.2))) {
            assertThat(periods(metrics.returnTimes().timeToRoi().get("a"))).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("the portfolio: Kaplan-Meier, S = 3/4 at 1, 3/8 at 3, one censored at 2 and one at 5")
    void portfolio() {
        List<CashFlow> all = new ArrayList<>();
        all.addAll(flows("a", -100, 100));
        all.addAll(flows("b", -100, 20, 20));
        all.addAll(flows("c", -100, 0, 0, 100));
        all.addAll(flows("d", -100, 0, 0, 0, 0, 1));
        for (var metrics : Slow.bothWays(all)) {
            ReturnTimes found = metrics.returnTimes();
            assertThat(found.timeToRoi()).containsOnlyKeys("a", "b", "c", "d");
            assertThat(periods(found.portfolioTimeToRoi())).isCloseTo(3, within(1e-12));
            assertThat(found.portfolioTimeToRoi().observations()).isEqualTo(4);
        }
    }

    @Test
    void flowsOfOneInstantAreOne() {
        List<CashFlow> flows = new ArrayList<>(flows("a", -100, 500));
        flows.add(new CashFlow("x", "a", flows.get(1).at(), Slow.dollars(-300), Kind.OPERATION));
        for (int turn = 0; turn < 2; turn++) {
            assertThat(periods(Slow.pure(flows).returnTimes().timeToRoi().get("a")))
                    .isEqualTo(0.5);
            Collections.reverse(flows);
        }
    }

    @Test
    void aForeignFlowLeavesNoReturnTime() {
        Live live = new Live();
        live.passDays(30);
        flows("a", -100, 150).forEach(live.after().scalability()::flowed);
        live.after().scalability().flowed(new CashFlow("x", "b", live.now(), Money.of("-1", "EUR"), Kind.INVESTMENT));
        ReturnTimes found = live.after().scalability().calculate().returnTimes();
        assertThat(found.timeToRoi().get("a").value()).isPresent();
        Sound.absent(found.timeToRoi().get("b"), Reason.CURRENCY_MISMATCH);
        Sound.absent(found.portfolioTimeToRoi(), Reason.CURRENCY_MISMATCH);
        assertThat(live.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(1);
    }

    @Test
    void whatIsOverTheCapIsNoDeploymentOfItsOwn() {
        StreamingRoi roi = StreamingRoi.builder()
                .clock(() -> Live.START.plus(Days.DAY.multipliedBy(60)))
                .cap("deployment", 1)
                .build();
        var room = roi.initiative("triage").scalability();
        flows("a", -100, 200).forEach(room::flowed);
        flows("b", -100, 20).forEach(room::flowed);
        ReturnTimes found = room.calculate().returnTimes();
        assertThat(found.timeToRoi()).containsOnlyKeys("a", "other");
        assertThat(found.portfolioTimeToRoi().observations()).isEqualTo(1);
        assertThat(found.portfolioTimeToRoi().warnings()).containsExactly(Warning.INCOMPLETE);
        assertThat(roi.health().overflowed()).containsEntry("deployment", 2L);
    }
}
