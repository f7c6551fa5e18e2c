package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 6.1 and 6.2, each through the formulas and through the public surface. */
class ErrorReductionGoldenTest {
    @Test
    @DisplayName("definitions 6.1: 120 of 1000 to 60 of 1000, Newcombe 1998 and Katz et al. 1978")
    void initialVsCurrent() {
        GoldenCase golden = GoldenCase.definition("6.1");
        long[] initial = golden.counts("initial");
        long[] current = golden.counts("current");
        for (ErrorReductionMetrics m : compared(initial, current)) {
            golden.check("initial", Sound.value(m.initialErrorRate()));
            golden.check("current", Sound.value(m.currentErrorRate()));
            golden.check("absolute_reduction", Sound.value(m.absoluteReduction()));
            checkLimits(golden, "newcombe_ci", m.absoluteReduction());
            golden.check("relative_reduction", Sound.value(m.relativeReduction()));
            checkLimits(golden, "relative_reduction_ci_katz", m.relativeReduction());
            assertThat(m.currentErrorRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(m.initialErrorRate().observations()).isEqualTo(initial[1]);
            assertThat(m.currentErrorRate().observations()).isEqualTo(current[1]);
            Sound.metrics(m);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newcombe1998a-wilson-81-263", "newcombe1998a-wilson-15-148"})
    @DisplayName("Newcombe (1998) Stat Med 17:857, Table I, as error rates")
    void errorRates(String id) {
        GoldenCase golden = GoldenCase.load(id);
        long[] counts = {golden.count("successes"), golden.count("trials")};
        for (ErrorReductionMetrics m : compared(counts, counts)) {
            golden.check("estimate", Sound.value(m.currentErrorRate()));
            checkLimits(golden, "ci", m.currentErrorRate());
            checkLimits(golden, "ci_published_4dp", m.initialErrorRate());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newcombe1998b-diff-56-70-vs-48-80",
                "newcombe1998b-diff-9-10-vs-3-10",
                "newcombe1998b-diff-0-10-vs-0-20",
                "newcombe1998b-diff-10-10-vs-0-20"
            })
    @DisplayName("Newcombe (1998) Stat Med 17:873, Table II, as reductions")
    void reductions(String id) {
        GoldenCase golden = GoldenCase.load(id);
        long[] a = {golden.count("a.successes"), golden.count("a.trials")};
        long[] b = {golden.count("b.successes"), golden.count("b.trials")};
        for (ErrorReductionMetrics m : compared(a, b)) {
            golden.check("diff", Sound.value(m.absoluteReduction()));
            checkLimits(golden, "ci", m.absoluteReduction());
            checkLimits(golden, "ci_published_4dp", m.absoluteReduction());
            Sound.metrics(m);
        }
    }

    @Test
    @DisplayName("definitions 6.2: FPR 15 of 300, and not the false discovery rate 15 of 95")
    void falsePositiveRate() {
        GoldenCase golden = GoldenCase.definition("6.2");
        for (ErrorReductionMetrics m : classified(golden)) {
            golden.check("fpr", Sound.value(m.falsePositiveRate()));
            checkLimits(golden, "wilson_ci", m.falsePositiveRate());
            golden.check("false_discovery_rate", Sound.value(m.falseDiscoveryRate()));
            assertThat(m.falsePositiveRate().observations()).isEqualTo(300);
            assertThat(m.falseDiscoveryRate().observations()).isEqualTo(95);
        }
    }

    @Test
    @DisplayName("Wikipedia's faecal occult blood table: FPR 9 %, yet 90 % of the positives are false")
    void faecalOccultBlood() {
        GoldenCase golden = GoldenCase.load("confusion-fob");
        for (ErrorReductionMetrics m : classified(golden)) {
            golden.check("fpr", Sound.value(m.falsePositiveRate()));
            checkLimits(golden, "fpr_wilson", m.falsePositiveRate());
            golden.check("fnr", Sound.value(m.falseNegativeRate()));
            golden.check("false_discovery_rate", Sound.value(m.falseDiscoveryRate()));
            golden.check("accuracy", 1 - Sound.value(m.currentErrorRate()));
            golden.check("sensitivity", 1 - Sound.value(m.falseNegativeRate()));
            assertThat(m.totals().falsePositives().sum()).isEqualTo(golden.number("fp"));
            assertThat(m.totals().trueNegatives().sum()).isEqualTo(golden.number("tn"));
        }
    }

    @Test
    @DisplayName("edge cases, any rate: 0 of 0 is absent, 0 of 15 is 0 with an upper limit")
    void anyRate() {
        for (ErrorReductionMetrics m : new BothWays().initial(3, 100).metrics()) {
            Sound.absent(m.currentErrorRate(), reason(edge("any rate", 0)));
        }
        JsonNode none = edge("any rate", 1).path("expected");
        for (ErrorReductionMetrics m : new BothWays().current(0, 15).metrics()) {
            assertThat(Sound.value(m.currentErrorRate()))
                    .isEqualTo(none.path("value").doubleValue());
            assertThat(Sound.interval(m.currentErrorRate().estimate()).lower())
                    .isEqualTo(none.path("ci").get(0).doubleValue());
            assertThat(Sound.interval(m.currentErrorRate().estimate()).upper())
                    .isCloseTo(none.path("ci").get(1).doubleValue(), within(1e-12));
        }
    }

    @Test
    @DisplayName("edge cases, error relative reduction and relative change: a baseline of 0")
    void zeroBaseline() {
        JsonNode edge = edge("error relative reduction", 0);
        long[] initial = GoldenCase.table(edge.path("input"))[0];
        long[] current = GoldenCase.table(edge.path("input"))[1];
        for (ErrorReductionMetrics m : compared(initial, current)) {
            Sound.absent(m.relativeReduction(), reason(edge));
            assertThat(m.currentErrorRate().comparison().relative().reason())
                    .contains(reason(edge("relative change", 0)));
            assertThat(Sound.value(m.absoluteReduction())).isEqualTo(-0.03);
            assertThat(m.currentErrorRate().comparison().absolute().value()).hasValue(0.03);
        }
    }

    @Test
    @DisplayName("edge cases, relative change: no baseline at all")
    void noBaseline() {
        Reason reason = reason(edge("relative change", 1));
        for (ErrorReductionMetrics m : new BothWays().current(5, 100).metrics()) {
            Sound.absent(m.initialErrorRate(), reason);
            Sound.absent(m.absoluteReduction(), reason);
            Sound.absent(m.relativeReduction(), reason);
            Sound.absent(m.standardisedReduction(), reason);
            assertThat(m.currentErrorRate().comparison().relative().reason()).contains(reason);
            assertThat(m.currentErrorRate().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        }
    }

    @Test
    @DisplayName("edge cases, fpr: no actual negatives")
    void noActualNegatives() {
        JsonNode edge = edge("fpr", 0);
        JsonNode in = edge.path("input");
        BothWays both = new BothWays()
                .classified(
                        in.path("tp").longValue(),
                        in.path("fp").longValue(),
                        in.path("fn").longValue(),
                        in.path("tn").longValue());
        for (ErrorReductionMetrics m : both.metrics()) {
            Sound.absent(m.falsePositiveRate(), reason(edge));
            assertThat(Sound.value(m.falseNegativeRate())).isCloseTo(2 / 7.0, within(1e-15));
        }
    }

    private static List<ErrorReductionMetrics> compared(long[] initial, long[] current) {
        return new BothWays()
                .initial(initial[0], initial[1])
                .current(current[0], current[1])
                .metrics();
    }

    private static List<ErrorReductionMetrics> classified(GoldenCase golden) {
        return new BothWays()
                .classified(golden.count("tp"), golden.count("fp"), golden.count("fn"), golden.count("tn"))
                .metrics();
    }

    private static void checkLimits(GoldenCase golden, String path, io.roi4j.Measure measure) {
        golden.checkAll(
                path,
                Sound.interval(measure.estimate()).lower(),
                Sound.interval(measure.estimate()).upper());
    }

    private static JsonNode edge(String measure, int place) {
        return StreamSupport.stream(
                        GoldenCase.load("edge-cases").root().path("cases").spliterator(), false)
                .filter(node -> node.path("measure").textValue().equals(measure))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private static Reason reason(JsonNode edge) {
        String id = edge.path("expected").path("reason").textValue();
        return java.util.Arrays.stream(Reason.values())
                .filter(reason -> reason.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
