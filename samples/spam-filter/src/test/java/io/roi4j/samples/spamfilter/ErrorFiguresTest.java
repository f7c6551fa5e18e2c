package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Interval;
import io.roi4j.Measure;
import io.roi4j.Provenance;
import io.roi4j.Verdict;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The library's error figures against counts and formulas of our own. */
class ErrorFiguresTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double Z = 1.959963984540054;

    private static Replay counted;
    private static ErrorReductionMetrics figures;
    private static ErrorReductionMetrics before;

    @BeforeAll
    static void run() throws Exception {
        try (Service service = new Service(CommandLine.parse())) {
            counted = Replay.of(service, MailSplit.of(Spambase.load()));
            figures = Runs.metrics(service, Cohort.AFTER, ErrorReductionMetrics.class);
            before = Runs.metrics(service, Cohort.BEFORE, ErrorReductionMetrics.class);
        }
    }

    @Test
    void theModelIsWrongAboutAsOftenAsTheDataSetsDocumentationSays() {
        assertThat(value(figures.currentErrorRate())).isBetween(0.05, 0.09);
        assertThat(value(figures.initialErrorRate())).isBetween(0.14, 0.20);
        assertThat(value(before.currentErrorRate())).isEqualTo(value(figures.initialErrorRate()));
        assertThat(figures.currentErrorRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(figures.currentErrorRate().observations()).isEqualTo(3_601);
        assertThat(figures.currentErrorRate().provenance()).isEqualTo(Provenance.MEASURED);
    }

    @Test
    void allPairsWereCountedRight() {
        assertThat(counted.mails()).isEqualTo(3_601);
        assertThat(figures.totals().pairsBothWrong().sum()).isEqualTo(counted.bothWrong);
        assertThat(figures.totals().pairsOnlyBaselineWrong().sum()).isEqualTo(counted.onlyRuleWrong);
        assertThat(figures.totals().pairsOnlyCurrentWrong().sum()).isEqualTo(counted.onlyModelWrong);
        assertThat(figures.totals().pairsNeitherWrong().sum()).isEqualTo(counted.neitherWrong);
        assertThat(figures.totals().falsePositives().sum()).isEqualTo(counted.modelFalsePositives);
        assertThat(figures.totals().falseNegatives().sum()).isEqualTo(counted.modelFalseNegatives);
    }

    /** Newcombe 1998, Stat Med 17:2635, method 10, from the four counts alone. */
    @Test
    void theAbsoluteReductionAndItsIntervalAreThoseOfTheCounts() {
        double a = counted.bothWrong;
        double b = counted.onlyRuleWrong;
        double c = counted.onlyModelWrong;
        double d = counted.neitherWrong;
        double n = a + b + c + d;
        double ruleRate = (a + b) / n;
        double modelRate = (a + c) / n;
        double[] rule = wilson(ruleRate, n);
        double[] model = wilson(modelRate, n);
        double numerator = a * d - b * c;
        double phi = (numerator > 0 ? Math.max(0, numerator - n / 2) : numerator)
                / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
        double down = distance(ruleRate - rule[0], model[1] - modelRate, phi);
        double up = distance(rule[1] - ruleRate, modelRate - model[0], phi);

        Measure reduction = figures.absoluteReduction();
        assertThat(value(reduction)).isCloseTo((b - c) / n, EXACT).isPositive();
        assertThat(interval(reduction).lower()).isCloseTo((b - c) / n - down, EXACT);
        assertThat(interval(reduction).upper()).isCloseTo((b - c) / n + up, EXACT);
        assertThat(reduction.comparison().verdict()).isEqualTo(Verdict.BETTER);
    }

    /** 1 - RR with the variance of ln RR for pairs: (b + c) / ((a + b)(a + c)). */
    @Test
    void theRelativeReductionAndItsIntervalAreThoseOfTheCounts() {
        double ruleErrors = counted.bothWrong + counted.onlyRuleWrong;
        double modelErrors = counted.bothWrong + counted.onlyModelWrong;
        double ratio = modelErrors / ruleErrors;
        double margin = Z * Math.sqrt((counted.onlyRuleWrong + counted.onlyModelWrong) / (ruleErrors * modelErrors));

        Measure reduction = figures.relativeReduction();
        assertThat(value(reduction)).isCloseTo(1 - ratio, EXACT);
        assertThat(interval(reduction).lower()).isCloseTo(1 - ratio * Math.exp(margin), EXACT);
        assertThat(interval(reduction).upper()).isCloseTo(1 - ratio * Math.exp(-margin), EXACT);
    }

    @Test
    void everyRetrainingIsTold() {
        assertThat(counted.retrainedAfter).hasSizeGreaterThanOrEqualTo(3).isSorted();
        assertThat(value(figures.correctiveIterations().retrainings())).isEqualTo(counted.retrainedAfter.size());
        assertThat(figures.correctiveIterations().relativeReductions()).hasSize(counted.retrainedAfter.size());
        assertThat(value(figures.correctiveIterations().halfLife()) / 86_400).isBetween(20.0, 400.0);
        assertThat(figures.correctiveIterations().costPerPoint().estimate().value())
                .isPresent();
        assertThat(figures.models()).hasSize(1 + counted.retrainedAfter.size());
    }

    @Test
    void theErrorsAreCutByLength() {
        assertThat(figures.segmentDistribution().segments()).containsOnlyKeys("short", "medium", "long");
        assertThat(figures.segmentDistribution().segments().values().stream()
                        .mapToDouble(segment -> segment.outcomes().sum())
                        .sum())
                .isEqualTo(3_601);
    }

    private static double[] wilson(double rate, double n) {
        double middle = rate + Z * Z / (2 * n);
        double half = Z * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new double[] {(middle - half) / (1 + Z * Z / n), (middle + half) / (1 + Z * Z / n)};
    }

    private static double distance(double first, double second, double phi) {
        return Math.sqrt(first * first - 2 * phi * first * second + second * second);
    }

    private static double value(Measure measure) {
        return measure.value().orElseThrow();
    }

    private static Interval interval(Measure measure) {
        return measure.estimate().interval().orElseThrow();
    }
}
