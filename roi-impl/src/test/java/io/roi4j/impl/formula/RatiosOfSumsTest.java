package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.tally.EventCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RatiosOfSumsTest {
    private static final RatiosOfSums<EventCount> RATIO =
            new RatiosOfSums<>(EventCount::exposureSeconds, EventCount::events);

    @Test
    @DisplayName("definitions 2.2: the sum over the sum with Fieller's interval, not the mean of the daily ratios")
    void fieller() {
        GoldenCase golden = GoldenCase.definition("2.2");
        Estimate found = estimate(days(golden.numbers("cost_per_day"), golden.counts("transactions_per_day")));
        golden.check("cost_per_transaction", found.value().orElseThrow());
        golden.checkAll(
                "fieller_ci_t",
                Sound.interval(found).lower(),
                Sound.interval(found).upper());
        double wrong = golden.expected("mean_of_daily_ratios_WRONG").doubleValue();
        assertThat(found.value().orElseThrow()).isNotCloseTo(wrong, within(1e-4));
    }

    @Test
    @DisplayName("days without anything don't count, and neither does their order")
    void emptyDays() {
        List<EventCount> days = days(new double[] {120, 150, 90, 110}, 1_000, 1_300, 700, 1_000);
        List<EventCount> more = new ArrayList<>(days);
        more.add(1, EventCount.EMPTY);
        more.add(EventCount.EMPTY);
        Collections.reverse(more);
        Estimate found = estimate(more);
        assertThat(found.value()).isEqualTo(estimate(days).value());
        Sound.limits(
                found,
                Sound.interval(estimate(days)).lower(),
                Sound.interval(estimate(days)).upper(),
                1e-12);
    }

    @Test
    @DisplayName("a day with a cost and nothing to show for it counts")
    void costWithoutUnits() {
        Estimate found = estimate(days(new double[] {10, 10, 10}, 10, 0, 10));
        assertThat(found.value()).hasValue(1.5);
        Comparison compared = compared(days(new double[] {10, 10}, 10, 0), days(new double[] {5, 5}, 5, 5));
        assertThat(compared.absolute().value()).hasValue(1);
        assertThat(compared.relative().value()).hasValue(1);
    }

    @Test
    @DisplayName("one day, or one lump: a value without an interval")
    void oneDay() {
        assertThat(estimate(days(new double[] {3}, 6))).isEqualTo(Estimate.of(0.5, Reason.INSUFFICIENT_SAMPLE));
        Estimate lump = RATIO.estimate(Evidence.of(new EventCount(6, 3)), Days.SETTINGS);
        assertThat(lump).isEqualTo(Estimate.of(0.5, Reason.INSUFFICIENT_SAMPLE));
    }

    @Test
    @DisplayName("edge cases, fieller ci: days that differ so much that the denominator may be 0")
    void unstable() {
        Estimate found = estimate(days(new double[] {1, 2, 300}, 1, 2, 300));
        assertThat(found.value()).hasValue(1);
        assertThat(found).isEqualTo(Estimate.of(1, Reason.DENOMINATOR_NOT_SIGNIFICANT));
    }

    @Test
    @DisplayName("edge cases, cost-per-transaction: a cost, and no transactions")
    void nothingToDivideBy() {
        assertThat(estimate(days(new double[] {100}, 0)).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(estimate(List.of()).reason()).contains(Reason.ZERO_DENOMINATOR);
        List<EventCount> some = days(new double[] {3, 4}, 6, 6);
        assertThat(compared(some, List.of()).absolute().reason()).contains(Reason.NO_BASELINE);
        assertThat(compared(List.of(), some).absolute().reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(compared(some, days(new double[] {0, 0}, 6, 6)).relative().reason())
                .contains(Reason.ZERO_BASELINE);
    }

    @Test
    @DisplayName("halved for certain")
    void halved() {
        Comparison found = compared(
                days(new double[] {50, 51, 49, 50, 52}, 100, 100, 100, 100, 100),
                days(new double[] {100, 101, 99, 103, 98}, 100, 100, 100, 100, 100));
        assertThat(found.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.relative().value().orElseThrow()).isCloseTo(252 / 501.0 - 1, within(1e-12));
    }

    private static Estimate estimate(List<EventCount> days) {
        return RATIO.estimate(Days.evidence(EventCount.EMPTY, days), Days.SETTINGS);
    }

    private static Comparison compared(List<EventCount> current, List<EventCount> baseline) {
        return RATIO.comparison(Days.inputs(EventCount.EMPTY, current, baseline), 1, Direction.DOWN);
    }

    /** A cost and so many units a day. */
    private static List<EventCount> days(double[] cost, long... units) {
        List<EventCount> days = new ArrayList<>();
        Arrays.stream(units).forEach(n -> days.add(new EventCount(n, cost[days.size()])));
        return days;
    }
}
