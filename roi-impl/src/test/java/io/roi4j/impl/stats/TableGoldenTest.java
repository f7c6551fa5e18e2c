package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.impl.golden.GoldenCase;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableGoldenTest {
    @Test
    @DisplayName("Bickel, Hammel & O'Connell (1975), R UCBAdmissions: chi-square, Cramer's V, Mantel-Haenszel, Simpson")
    void berkeley() {
        GoldenCase golden = GoldenCase.load("ucb-admissions");
        long[][] gender = GoldenCase.table(golden.input("admitted_by_gender"));
        var byGender = ChiSquareHomogeneity.of(gender);
        golden.check("chi2_gender", Expect.value(byGender.statistic()));
        golden.check("p_gender", Expect.value(byGender.p()));
        golden.check("cramers_v_gender", Expect.value(byGender.cramersV()));
        assertThat(byGender.degreesOfFreedom()).isOne();

        long[][] departments = GoldenCase.table(golden.input("admitted_rejected_by_dept"));
        var byDepartment = ChiSquareHomogeneity.of(departments[0], departments[1]);
        golden.check("chi2_dept", Expect.value(byDepartment.statistic()));
        assertThat(byDepartment.degreesOfFreedom()).isEqualTo(5);

        long[] cells = golden.counts("array_admit_gender_dept_R_order");
        long[][] strata = new long[cells.length / 4][];
        Arrays.setAll(strata, i -> Arrays.copyOfRange(cells, 4 * i, 4 * i + 4));
        var common = MantelHaenszel.of(strata, 0.95);
        golden.check("cmh_uncorrected", Expect.value(common.statistic()));
        golden.check("cmh_p", Expect.value(common.p()));
        golden.check("mh_odds_ratio", Expect.value(common.oddsRatio()));
        assertThat(common.reversed()).isTrue();
        // numpy on the formula of Robins, Breslow and Greenland; pooled: 1198 * 1278 / (1493 * 557).
        Expect.close(common.oddsRatio(), 0.9046968282586231, 0.7719073617593505, 1.0603297644366556, 1e-12);
        assertThat(Expect.value(common.pooledOddsRatio())).isEqualTo(1198.0 * 1278 / (1493.0 * 557));
    }

    @Test
    @DisplayName("definitions 6.3: three segments")
    void segments() {
        GoldenCase golden = GoldenCase.definition("6.3");
        long[][] segments = GoldenCase.table(golden.input("errors_and_trials_by_segment"));
        long[] errors = Arrays.stream(segments).mapToLong(s -> s[0]).toArray();
        long[] right = Arrays.stream(segments).mapToLong(s -> s[1] - s[0]).toArray();
        var test = ChiSquareHomogeneity.of(errors, right);
        golden.check("chi2", Expect.value(test.statistic()));
        golden.check("p", Expect.value(test.p()));

        long allErrors = Arrays.stream(errors).sum();
        long all = allErrors + Arrays.stream(right).sum();
        double[] againstTheRest = Arrays.stream(segments)
                .mapToDouble(s -> Expect.value(FisherExact.p(s[0], s[1], allErrors - s[0], all - s[1])))
                .toArray();
        double[] adjusted = BenjaminiHochberg.adjust(againstTheRest);
        int worst = golden.expected("worst_segment_index0").intValue();
        assertThat(adjusted[worst]).isLessThan(0.05);
    }

    @Test
    @DisplayName("definitions 3.3: shares with Wilson, homogeneity before and after")
    void exitReasons() {
        GoldenCase golden = GoldenCase.definition("3.3");
        long[] after = golden.counts("after");
        long total = Arrays.stream(after).sum();
        for (int i = 0; i < after.length; i++) {
            var wilson = Expect.interval(Wilson.of(after[i], total, 0.95));
            double[] wanted = GoldenCase.numbers(golden.expected("wilson_after").get(i));
            assertThat(new double[] {wilson.lower(), wilson.upper()}).containsExactly(wanted, within(1e-9));
        }
        var test = ChiSquareHomogeneity.of(new long[][] {golden.counts("before"), after});
        golden.check("chi2_homogeneity", Expect.value(test.statistic()));
        golden.check("p", Expect.value(test.p()));
        golden.check("df", test.degreesOfFreedom());
    }

    @Test
    @DisplayName("Benjamini & Hochberg (1995), section 4.1: 15 p-values")
    void benjaminiHochberg() {
        GoldenCase golden = GoldenCase.load("bh-1995");
        double[] p = golden.numbers("p");
        double q = golden.number("q");
        double[] adjusted = BenjaminiHochberg.adjust(p);
        golden.checkAll("bh_adjusted", adjusted);
        golden.check(
                "bh_rejections",
                Arrays.stream(adjusted).mapToInt(a -> a <= q ? 1 : 0).sum());
        golden.checkAll("holm_adjusted", Holm.adjust(p));
        golden.check(
                "bonferroni_rejections",
                Arrays.stream(p)
                        .mapToInt(value -> value * p.length <= q ? 1 : 0)
                        .sum());
    }
}
