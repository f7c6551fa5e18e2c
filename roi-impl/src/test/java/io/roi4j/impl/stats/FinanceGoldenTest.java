package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.impl.golden.GoldenCase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinanceGoldenTest {
    private static List<DatedFlow> flows(GoldenCase golden) {
        double[] amounts = golden.numbers("amounts");
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> new DatedFlow(
                        LocalDate.parse(golden.input("dates").get(i).textValue()), amounts[i]))
                .toList();
    }

    @Test
    @DisplayName("Microsoft Excel, NPV example 1: the first flow one period out")
    void npv() {
        GoldenCase golden = GoldenCase.load("npv-microsoft-1");
        double rate = golden.number("rate");
        double[] flows = golden.numbers("flows_end_of_period");
        golden.check("npv", Expect.value(Npv.fromEndOfPeriod(rate, flows)));
        assertThat(Expect.value(Npv.fromStart(rate, flows))).isCloseTo(1307.287753, within(1e-6));
    }

    @Test
    @DisplayName("Microsoft Excel, IRR after five years")
    void irr() {
        GoldenCase golden = GoldenCase.load("irr-microsoft-5y");
        golden.check("irr", Expect.value(Irr.of(golden.numbers("flows"))));
    }

    @Test
    @DisplayName("Lorie & Savage (1955), the pump: 25 % and 400 %, never one of them silently")
    void pump() {
        GoldenCase golden = GoldenCase.load("irr-multiple-roots");
        double[] flows = golden.numbers("flows");
        golden.checkAll("roots", Irr.all(flows));
        Expect.absent(Irr.of(flows), Reason.MULTIPLE_IRR);
        assertThat(golden.expected("absent_reason").textValue())
                .isEqualTo(Irr.of(flows).reason().orElseThrow().id());
    }

    @Test
    @DisplayName("Microsoft Excel, MIRR")
    void mirr() {
        GoldenCase golden = GoldenCase.load("mirr-microsoft");
        golden.check(
                "mirr",
                Expect.value(Mirr.of(
                        golden.number("finance_rate"), golden.number("reinvest_rate"), golden.numbers("flows"))));
    }

    @Test
    @DisplayName("Microsoft Excel, XIRR")
    void xirr() {
        GoldenCase golden = GoldenCase.load("xirr-microsoft");
        double rate = Expect.value(Xirr.of(flows(golden)));
        golden.check("xirr", rate);
        golden.check("xirr_excel_printed", rate);
    }

    @Test
    @DisplayName("XNPV at 0 % is the plain sum, at the XIRR it is 0")
    void xnpv() {
        GoldenCase golden = GoldenCase.load("xnpv-zero-and-irr");
        golden.checkAll(
                "xnpv",
                Arrays.stream(golden.numbers("rates"))
                        .map(rate -> Expect.value(Xnpv.of(rate, flows(golden))))
                        .toArray());
    }

    @Test
    @DisplayName("textbook flows: payback, discounted payback, NPV and IRR")
    void payback() {
        GoldenCase golden = GoldenCase.load("payback-1");
        double[] flows = golden.numbers("flows");
        double rate = golden.number("rate");
        golden.check("payback_periods", Expect.value(Payback.of(flows)));
        golden.check("discounted_payback_periods", Expect.value(Payback.discounted(rate, flows)));
        golden.check("npv", Expect.value(Npv.fromStart(rate, flows)));
        golden.check("irr", Expect.value(Irr.of(flows)));
    }

    @Test
    @DisplayName("definitions 7.6: months to payback")
    void timeToRoi() {
        GoldenCase golden = GoldenCase.definition("7.6");
        golden.check("payback_months", Expect.value(Payback.of(golden.numbers("flows_month0_first"))));
    }
}
