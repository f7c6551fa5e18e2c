package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.SegmentDistribution;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.tally.Binomial;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.3, each through the formulas and through the public surface. */
class SegmentGoldenTest {
    @Test
    @DisplayName("definitions 6.3: three segments, the second is the worst")
    void threeSegments() {
        GoldenCase golden = GoldenCase.definition("6.3");
        long[][] counts = GoldenCase.table(golden.input("errors_and_trials_by_segment"));
        for (ErrorReductionMetrics m :
                new BothWays().current(BothWays.segments(counts)).metrics()) {
            SegmentDistribution found = m.segmentDistribution();
            golden.checkAll("rates", rate(found, "segment-0"), rate(found, "segment-1"), rate(found, "segment-2"));
            golden.check("overall", Sound.value(m.currentErrorRate()));
            golden.check("max_min_ratio", Sound.value(found.segmentRatio()));
            golden.check("p", Sound.value(found.homogeneityProbability()));
            double v = Sound.value(found.segmentAssociation());
            golden.check("chi2", v * v * m.currentErrorRate().observations());
            assertThat(found.worstSegment()).containsOnlyKeys("segment-" + golden.expected("worst_segment_index0"));
            Sound.metrics(m);
        }
    }

    @Test
    @DisplayName("Bickel, Hammel & O'Connell (1975): Berkeley admissions by department, a rejection being the error")
    void byDepartment() {
        GoldenCase golden = GoldenCase.load("ucb-admissions");
        long[][] counts = GoldenCase.table(golden.input("admitted_rejected_by_dept"));
        Map<String, Binomial> departments = new TreeMap<>();
        for (int i = 0; i < counts[0].length; i++) {
            departments.put("ABCDEF".substring(i, i + 1), rejected(counts[0][i], counts[1][i]));
        }
        for (ErrorReductionMetrics m : new BothWays().current(departments).metrics()) {
            SegmentDistribution found = m.segmentDistribution();
            double v = Sound.value(found.segmentAssociation());
            golden.check("chi2_dept", v * v * 4526);
            // scipy.stats.chi2_contingency(correction=False): p 4.229744953946652e-166
            assertThat(Math.log(Sound.value(found.homogeneityProbability())))
                    .isCloseTo(Math.log(4.229744953946652e-166), within(1e-9));
            assertThat(found.worstSegment()).containsOnlyKeys("F");
            // 668/714 over 332/933
            assertThat(Sound.value(found.segmentRatio())).isCloseTo(668 * 933 / 714.0 / 332, within(1e-12));
        }
    }

    @Test
    @DisplayName("Bickel, Hammel & O'Connell (1975): Berkeley admissions by gender, department ignored")
    void byGender() {
        GoldenCase golden = GoldenCase.load("ucb-admissions");
        long[][] counts = GoldenCase.table(golden.input("admitted_by_gender"));
        Map<String, Binomial> genders = Map.of("male", rejected(counts[0]), "female", rejected(counts[1]));
        for (ErrorReductionMetrics m : new BothWays().current(genders).metrics()) {
            SegmentDistribution found = m.segmentDistribution();
            golden.check("p_gender", Sound.value(found.homogeneityProbability()));
            golden.check("cramers_v_gender", Sound.value(found.segmentAssociation()));
        }
    }

    @Test
    @DisplayName("Bickel, Hammel & O'Connell (1975): Simpson's paradox, women against men within departments")
    void simpson() {
        GoldenCase golden = GoldenCase.load("ucb-admissions");
        long[] cells = golden.counts("array_admit_gender_dept_R_order");
        Map<String, Binomial> men = new TreeMap<>();
        Map<String, Binomial> women = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 4) {
            men.put("dept " + i / 4, rejected(cells[i], cells[i + 1]));
            women.put("dept " + i / 4, rejected(cells[i + 2], cells[i + 3]));
        }
        for (ErrorReductionMetrics m :
                new BothWays().initial(men).current(women).metrics()) {
            SegmentDistribution found = m.segmentDistribution();
            golden.check("mh_odds_ratio", Sound.value(found.stratifiedOddsRatio()));
            // numpy, variance of Robins, Breslow & Greenland 1986: [0.7719073617593505, 1.0603297644366556]
            Sound.limits(found.stratifiedOddsRatio().estimate(), 0.7719073617593505, 1.0603297644366556, 1e-12);
            // (1198 * 1278) / (1493 * 557): pooled, the women look worse off
            assertThat(Sound.value(found.pooledOddsRatio())).isCloseTo(1.8410800371812925, within(1e-12));
            assertThat(Sound.value(m.absoluteReduction())).isNegative();
            assertThat(Sound.value(m.standardisedReduction())).isPositive();
        }
    }

    private static Binomial rejected(long... admittedAndRejected) {
        return new Binomial(admittedAndRejected[1], admittedAndRejected[0] + admittedAndRejected[1]);
    }

    private static double rate(SegmentDistribution found, String segment) {
        return Sound.value(found.segments().get(segment).segmentErrorRate());
    }
}
