package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinanceBoundaryTest {
    private static DatedFlow flow(String date, double amount) {
        return new DatedFlow(LocalDate.parse(date), amount);
    }

    @Test
    @DisplayName("Microsoft Excel, XNPV: five dated flows at 9 % are worth 2,086.65; Python to more digits")
    void xnpv() {
        List<DatedFlow> flows = List.of(
                flow("2008-01-01", -10_000),
                flow("2008-03-01", 2_750),
                flow("2008-10-30", 4_250),
                flow("2009-02-15", 3_250),
                flow("2009-04-01", 2_750));
        assertThat(Expect.value(Xnpv.of(0.09, flows))).isCloseTo(2086.647602031535, within(1e-9));
    }

    @Test
    @DisplayName("a day counts as 1/365 of a year: 10 % in a day are 1.1^365 - 1 a year, -1 % are 0.99^365 - 1")
    void ratesOfADay() {
        assertThat(Expect.value(Xirr.of(List.of(flow("2026-03-01", -100), flow("2026-03-02", 110)))))
                .isCloseTo(1283305580313389.5, withPercentage(1e-8));
        assertThat(Expect.value(Xirr.of(List.of(flow("2026-03-01", -100), flow("2026-03-02", 99)))))
                .isCloseTo(-0.9744820355477088, within(1e-12));
    }

    @Test
    void amountsNearTheGreatestDoubleHaveTheirRate() {
        assertThat(Expect.value(Irr.of(-1e300, 6e299, 6e299))).isCloseTo(0.1306623862918077, within(1e-12));
    }

    @Test
    @DisplayName("Python: outflows at 10 %, inflows at 12 %, with money out in the middle")
    void mirrOfLaterOutflows() {
        assertThat(Expect.value(Mirr.of(0.10, 0.12, -1000, 500, -200, 700, 600)))
                .isCloseTo(0.1567627321642937, within(1e-12));
    }

    @Test
    void mirrNeedsBothSignsAndRatesAboveMinusOne() {
        Expect.absent(Mirr.of(0.1, 0.1, -5, -5), Reason.NO_SIGN_CHANGE);
        Expect.absent(Mirr.of(0.1, 0.1, 5, 5), Reason.NO_SIGN_CHANGE);
        Expect.absent(Mirr.of(-1, 0.1, -5, 6), Reason.OUT_OF_RANGE);
        Expect.absent(Mirr.of(0.1, -1, -5, 6), Reason.OUT_OF_RANGE);
        Expect.absent(Mirr.of(0.1, -1.5, -5, 6), Reason.OUT_OF_RANGE);
        assertThat(Expect.value(Mirr.of(-0.5, -0.5, -5, 6))).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void anInfiniteRateDiscountsNothing() {
        for (double rate : new double[] {Double.POSITIVE_INFINITY, Double.NaN, -1}) {
            Expect.absent(Npv.fromStart(rate, -5, 6), Reason.OUT_OF_RANGE);
            Expect.absent(Xnpv.of(rate, List.of(flow("2026-03-01", -5))), Reason.OUT_OF_RANGE);
        }
    }

    @Test
    void paybackAtTheFlowThatLevelsTheSum() {
        assertThat(Payback.of(-1, 1, 0).value()).hasValue(1);
        assertThat(Payback.of(new double[] {3, 5, 9}, new double[] {-4, 2, 4}).value())
                .hasValue(4);
    }

    @Test
    @DisplayName("time runs from the first flow, also where the payback isn't reached")
    void paybackFromTheFirstFlow() {
        assertThat(Payback.of(new double[] {3, 5, 9}, new double[] {-4, 1, 1})).isEqualTo(Estimate.censored(6));
    }

    @Test
    void paybackOfWhatCannotBeSummed() {
        double[] none = {};
        double[] times = {0, 1};
        double[] notFinite = {-1, Double.NaN};
        Expect.absent(Payback.of(none, none), Reason.NO_DATA);
        Expect.absent(Payback.ofSums(none, none), Reason.NO_DATA);
        Expect.absent(Payback.of(times, notFinite), Reason.NON_FINITE_INPUT);
        Expect.absent(Payback.of(notFinite, times), Reason.NON_FINITE_INPUT);
        Expect.absent(Payback.ofSums(times, notFinite), Reason.NON_FINITE_INPUT);
        Expect.absent(Payback.ofSums(notFinite, times), Reason.NON_FINITE_INPUT);
    }
}
