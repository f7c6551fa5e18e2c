package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    @DisplayName("edge-cases.json: no sign change, several rates, a payback that isn't reached")
    void edges() {
        Expect.absent(Irr.of(100, 50), Reason.NO_SIGN_CHANGE);
        Expect.absent(Irr.of(-1600, 10000, -10000), Reason.MULTIPLE_IRR);
        Expect.absent(Payback.of(-100, 20, 20), Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) Payback.of(-100, 20, 20)).lowerBound()).hasValue(2);
    }

    @Test
    void nothing() {
        double[] none = {};
        Expect.absent(Irr.of(none), Reason.NO_DATA);
        Expect.absent(Npv.fromStart(0.1, none), Reason.NO_DATA);
        Expect.absent(Mirr.of(0.1, 0.1, none), Reason.NO_DATA);
        Expect.absent(Payback.of(none), Reason.NO_DATA);
        Expect.absent(Xnpv.of(0.1, List.of()), Reason.NO_DATA);
        Expect.absent(Xirr.of(List.of()), Reason.NO_DATA);
        Expect.absent(Irr.of(0, 0), Reason.NO_SIGN_CHANGE);
        Expect.absent(Irr.of(-1, Double.NaN), Reason.NON_FINITE_INPUT);
    }

    @Test
    void ratesOutOfRange() {
        Expect.absent(Npv.fromStart(-1, 1, 2), Reason.OUT_OF_RANGE);
        Expect.absent(Npv.fromEndOfPeriod(Double.NaN, 1, 2), Reason.OUT_OF_RANGE);
        Expect.absent(Xnpv.of(-1, List.of(new DatedFlow(DAY, 1))), Reason.OUT_OF_RANGE);
        Expect.absent(Mirr.of(-1, 0, -1, 2), Reason.OUT_OF_RANGE);
        Expect.absent(Mirr.of(0.1, 0.1, 1, 2), Reason.NO_SIGN_CHANGE);
        Expect.absent(Payback.discounted(-1, -1, 2), Reason.OUT_OF_RANGE);
    }

    @Test
    void noRealRate() {
        // x² − 2x + 2 has no real zero.
        Expect.absent(Irr.of(1, -2, 2), Reason.NO_REAL_IRR);
        assertThat(Irr.all(1, -2, 2)).isEmpty();
    }

    @Test
    void ratesThatTouchAreOne() {
        // (1 − v)², so that v = 1 alone.
        assertThat(Irr.all(1, -2, 1)).hasSize(1);
        assertThat(Expect.value(Irr.of(1, -2, 1))).isCloseTo(0, within(1e-9));
    }

    @Test
    @DisplayName("numpy.roots: 12.53 % and -98.36 %; the running sum turns once, so Norström names the first")
    void norstrom() {
        double[] flows = {-100, 60, 60, -1};
        assertThat(Irr.all(flows)).hasSize(2);
        assertThat(Irr.all(flows)[0]).isCloseTo(-0.9835950960372071, within(1e-9));
        assertThat(Expect.value(Irr.of(flows))).isCloseTo(0.1252959766513857, within(1e-12));
    }

    @Test
    @DisplayName("(1 - 1.1v)(1 - 1.2v)(1 - 1.3v): 10 %, 20 % and 30 %")
    void threeRates() {
        assertThat(Irr.all(-1, 3.6, -4.31, 1.716)).hasSize(3);
        double[] rates = Irr.all(-1, 3.6, -4.31, 1.716);
        assertThat(rates[0]).isCloseTo(0.1, within(1e-9));
        assertThat(rates[1]).isCloseTo(0.2, within(1e-9));
        assertThat(rates[2]).isCloseTo(0.3, within(1e-9));
        assertThat(((Absent) Irr.of(-1, 3.6, -4.31, 1.716)).detail()).contains("0.1", "0.2", "0.3");
    }

    @Test
    void longSeriesOfAlternatingFlowsIsSolved() {
        double[] flows = new double[120];
        Arrays.setAll(flows, i -> i == 0 ? -1000 : i % 12 == 11 ? -20 : 15);
        double rate = Expect.value(Irr.of(flows));
        assertThat(Expect.value(Npv.fromStart(rate, flows))).isCloseTo(0, within(1e-6));
    }

    @Test
    void flowsOfOneDayAreOneFlow() {
        LocalDate later = DAY.plusDays(365);
        var together = List.of(new DatedFlow(DAY, -100), new DatedFlow(later, 110));
        var apart = List.of(
                new DatedFlow(later, 60), new DatedFlow(DAY, -30), new DatedFlow(later, 50), new DatedFlow(DAY, -70));
        assertThat(Expect.value(Xirr.of(together))).isCloseTo(0.1, within(1e-12));
        assertThat(Expect.value(Xirr.of(apart))).isCloseTo(0.1, within(1e-12));
        Expect.absent(Xirr.of(List.of(new DatedFlow(DAY, -5), new DatedFlow(DAY, 5))), Reason.NO_REAL_IRR);
    }

    @Test
    @DisplayName("catalogue 7.6: never negative is 0; a dip after the first crossing moves the payback to the last one")
    void payback() {
        assertThat(Payback.of(10, -5, 3).value()).hasValue(0);
        assertThat(Payback.of(-100, 150, -100, 100).value()).hasValue(2.5);
        assertThat(Payback.of(-100, 100).value()).hasValue(1);
        assertThat(Payback.of(new double[] {10, 20, 40}, new double[] {-100, 50, 100})
                        .value())
                .hasValue(20);
        Expect.absent(Payback.of(-100, Double.NaN), Reason.NON_FINITE_INPUT);
    }
}
