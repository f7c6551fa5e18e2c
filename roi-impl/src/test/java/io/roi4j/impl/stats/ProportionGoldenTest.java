package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.impl.golden.GoldenCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionGoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"newcombe1998a-wilson-81-263", "newcombe1998a-wilson-15-148"})
    @DisplayName("Newcombe (1998) Stat Med 17:857, Table I: Wilson, and Clopper-Pearson beside it")
    void singleProportions(String id) {
        GoldenCase golden = GoldenCase.load(id);
        long k = golden.count("successes");
        long n = golden.count("trials");
        double confidence = golden.number("confidence");
        Estimate wilson = Wilson.of(k, n, confidence);
        golden.check("estimate", Expect.value(wilson));
        checkInterval(golden, "ci", wilson);
        checkInterval(golden, "ci_published_4dp", wilson);
        checkInterval(golden, "clopper_pearson_ci", ClopperPearson.of(k, n, confidence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newcombe1998b-diff-56-70-vs-48-80",
                "newcombe1998b-diff-9-10-vs-3-10",
                "newcombe1998b-diff-0-10-vs-0-20",
                "newcombe1998b-diff-10-10-vs-0-20"
            })
    @DisplayName("Newcombe (1998) Stat Med 17:873, Table II, method 10")
    void differences(String id) {
        GoldenCase golden = GoldenCase.load(id);
        Estimate difference = NewcombeDifference.of(
                golden.count("a.successes"),
                golden.count("a.trials"),
                golden.count("b.successes"),
                golden.count("b.trials"),
                golden.number("confidence"));
        golden.check("diff", Expect.value(difference));
        checkInterval(golden, "ci", difference);
        checkInterval(golden, "ci_published_4dp", difference);
    }

    @Test
    @DisplayName("Wikipedia's faecal occult blood table: FPR 180 of 2000 by Wilson")
    void falsePositiveRate() {
        GoldenCase golden = GoldenCase.load("confusion-fob");
        long fp = golden.count("fp");
        Estimate rate = Wilson.of(fp, fp + golden.count("tn"), 0.95);
        golden.check("fpr", Expect.value(rate));
        checkInterval(golden, "fpr_wilson", rate);
    }

    @Test
    @DisplayName("definitions 6.1: 120 of 1000 to 60 of 1000, Newcombe and Katz")
    void reduction() {
        GoldenCase golden = GoldenCase.definition("6.1");
        long[] initial = golden.counts("initial");
        long[] current = golden.counts("current");
        Estimate absolute = NewcombeDifference.of(initial[0], initial[1], current[0], current[1], 0.95);
        golden.check("absolute_reduction", Expect.value(absolute));
        checkInterval(golden, "newcombe_ci", absolute);
        Estimate relative = KatzRelativeReduction.of(current[0], current[1], initial[0], initial[1], 0.95);
        golden.check("relative_reduction", Expect.value(relative));
        checkInterval(golden, "relative_reduction_ci_katz", relative);
    }

    @Test
    @DisplayName("definitions 3.2: 88 of 100 against 75 of 100, Newcombe")
    void retention() {
        GoldenCase golden = GoldenCase.definition("3.2");
        long[] with = golden.counts("with_ai");
        long[] without = golden.counts("without_ai");
        Estimate difference = NewcombeDifference.of(with[0], with[1], without[0], without[1], 0.95);
        golden.check("difference", Expect.value(difference));
        checkInterval(golden, "newcombe_ci", difference);
    }

    private static void checkInterval(GoldenCase golden, String path, Estimate actual) {
        golden.checkAll(
                path, Expect.interval(actual).lower(), Expect.interval(actual).upper());
    }
}
