package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.technicaldebt.ModelUpdates;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 4.2, through the public surface. */
class UpdateGoldenTest {
    private static final double HOUR = 3_600;
    private final Debt debt = new Debt();

    private ModelUpdates updates() {
        return debt.metrics().updates();
    }

    @Test
    @DisplayName("definitions 4.2: four of five updates serve, one is open")
    void modelUpdateLeadTime() {
        GoldenCase golden = GoldenCase.definition("4.2");
        double[] days = Arrays.stream(golden.numbers("hours")).map(h -> h / 24).toArray();
        Debt.updates(debt.after, days, golden.numbers("deployed"));
        debt.before().declareModelUpdateLeadTime(Duration.ofDays(3), "release notes of 2025");
        golden.check("median_hours", Sound.value(updates().modelUpdateLeadTime()) / HOUR);
        golden.check("median_hours", Sound.value(updates().triggerLeadTime().get("drift-alarm")) / HOUR);
        assertThat(updates().modelUpdateLeadTime().comparison().relative().value())
                .hasValue(-0.5);
        assertThat(updates().modelUpdateLeadTime().comparison().label()).isEqualTo("declared: release notes of 2025");
        assertThat(Sound.value(updates().openUpdates())).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "km-aml-maintained, km-aml-nonmaintained, logrank-aml, R survival: medians, log-log limits, log-rank p")
    void aml() {
        GoldenCase current = GoldenCase.load("km-aml-maintained");
        GoldenCase baseline = GoldenCase.load("km-aml-nonmaintained");
        Debt.updates(debt.after, current.numbers("time"), current.numbers("event"));
        Debt.updates(debt.before(), baseline.numbers("time"), baseline.numbers("event"));
        Present median = (Present) updates().modelUpdateLeadTime().estimate();
        assertThat(median.number() / DAY).isEqualTo(31);
        // The golden file has 31 [13, not reached]: an interval without an end is none.
        assertThat(median.limits()).isEqualTo(new NoInterval(Reason.CENSORED_NOT_REACHED));
        var before = updates().modelUpdateLeadTime().comparison().baseline();
        double[] limits = GoldenCase.numbers(baseline.expected("median_ci_log_log"));
        assertThat(before.value().orElseThrow() / DAY).isEqualTo(limits[0]);
        Sound.limits(before, limits[1] * DAY, limits[2] * DAY, 1e-6);
        GoldenCase.load("logrank-aml").check("p", Sound.value(updates().updateTimesProbability()));
        // Both were watched for 45 days at most. Restricted means as of R survfit(..., rmean = 45), here by areas under
        // the
        // two curves in Python: 22.708333 (4.180942), as in the golden file, and 30.738636 (4.114086)
        assertThat(Sound.value(updates().updateTimeGained()) / DAY).isCloseTo(-8.030303030303028, within(1e-9));
        double margin = 1.959963984540054 * Math.hypot(4.114086240011467, 4.180941981033155);
        Sound.limits(
                updates().updateTimeGained().estimate(),
                (-8.030303030303028 - margin) * DAY,
                (-8.030303030303028 + margin) * DAY,
                1e-3);
    }

    @Test
    @DisplayName("competing-risks-small, R survfit multi-state: ten days for one of its units of time")
    void updatedBy() {
        GoldenCase golden = GoldenCase.load("competing-risks-small");
        double[] days = Arrays.stream(golden.numbers("time")).map(t -> 10 * t).toArray();
        Debt.updates(debt.after, days, golden.numbers("event"));
        double[] expected = GoldenCase.numbers(golden.expected("cif_event1"));
        assertThat(Sound.value(updates().updatedBy().get("7"))).isZero();
        assertThat(Sound.value(updates().updatedBy().get("30"))).isCloseTo(expected[2], within(1e-12));
        assertThat(Sound.value(updates().updatedBy().get("90"))).isCloseTo(expected[6], within(1e-12));
    }

    @Test
    @DisplayName("edge case km-median: three open updates, none of four at half; the bound is known")
    void censored() {
        Debt.updates(debt.after, new double[] {10, 20, 30}, new double[] {0, 0, 0});
        Absent absent = (Absent) updates().modelUpdateLeadTime().estimate();
        assertThat(absent.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
        assertThat(absent.lowerBound()).hasValue(30 * DAY);
        Debt other = new Debt();
        Debt.updates(other.after, new double[] {10, 20, 30, 40}, new double[] {1, 0, 0, 0});
        Sound.absent(other.metrics().updates().modelUpdateLeadTime(), Reason.CENSORED_NOT_REACHED);
    }

    @Test
    @DisplayName("edge case concept-to-launch, of an update: start 100, end 90")
    void servingBeforeItsTrigger() {
        debt.after.updateTriggered(Debt.triggered("a", 90));
        debt.after.updateServing(Debt.serving("a", 100));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        Sound.absent(updates().modelUpdateLeadTime(), Reason.NO_DATA);
    }
}
