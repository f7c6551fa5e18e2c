package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Cohort;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceTotals;
import io.roi4j.inference.ModelMetrics;
import io.roi4j.scalability.ScalabilityMetrics;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is measured, what is only declared, and what is not known. */
class InferenceFiguresTest {

    @Test
    void withoutAPowerTheEnergyIsAbsentAndTheRestIsThere() throws Exception {
        try (Service service = Runs.complete("--cpu-price", "0.36")) {
            ScalabilityMetrics scalability = Runs.metrics(service, Cohort.AFTER, ScalabilityMetrics.class);
            assertThat(scalability.flopsPerWatt().estimate().reason()).contains(Reason.NOT_RECORDED);
            assertThat(scalability.costPerInference().provenance()).isEqualTo(Provenance.DECLARED);
            assertThat(scalability.inferenceLatency().latencyMedian().provenance())
                    .isEqualTo(Provenance.MEASURED);
            assertThat(scalability.inferenceLatency().latencyMedian().value().orElseThrow())
                    .isBetween(1e-7, 1e-3);

            InferenceMetrics after = Runs.metrics(service, Cohort.AFTER, InferenceMetrics.class);
            assertThat(sum(after, totals -> totals.succeeded().sum())).isEqualTo(3_601);
            assertThat(sum(after, totals -> totals.energy().sum())).isZero();
            double seconds = sum(after, totals -> totals.latency().sum());
            assertThat(sum(after, totals -> totals.cost().sum())).isCloseTo(seconds * 1e-4, within(1e-11));

            InferenceMetrics before = Runs.metrics(service, Cohort.BEFORE, InferenceMetrics.class);
            assertThat(before.models()).containsOnlyKeys("keyword-rule");
            assertThat(sum(before, totals -> totals.succeeded().sum())).isEqualTo(3_601);
            assertThat(sum(before, totals -> totals.cost().sum()))
                    .isCloseTo(sum(before, totals -> totals.latency().sum()) * 1e-4, within(1e-11));

            DataAssetsMetrics data = Runs.metrics(service, Cohort.AFTER, DataAssetsMetrics.class);
            assertThat(data.neverAccessedShare().value()).hasValue(0.2);
            assertThat(data.darkDataShare().value().orElseThrow()).isBetween(0.01, 0.2);
            assertThat(data.datasets()).hasSize(5);
        }
    }

    @Test
    void aDeclaredPowerIsMarkedDeclared() throws Exception {
        try (Service service = Runs.complete("--watts", "65")) {
            ScalabilityMetrics scalability = Runs.metrics(service, Cohort.AFTER, ScalabilityMetrics.class);
            assertThat(scalability.flopsPerWatt().provenance()).isEqualTo(Provenance.DECLARED);
            InferenceMetrics after = Runs.metrics(service, Cohort.AFTER, InferenceMetrics.class);
            double joules = 65 * sum(after, totals -> totals.latency().sum());
            assertThat(sum(after, totals -> totals.energy().sum())).isCloseTo(joules, within(1e-9));
            assertThat(sum(after, totals -> totals.operations().sum())).isEqualTo(3_601 * 171);
            assertThat(scalability.flopsPerWatt().value().orElseThrow()).isCloseTo(3_601 * 171 / joules, within(1e-3));
        }
    }

    private static double sum(InferenceMetrics metrics, ToDoubleFunction<InferenceTotals> total) {
        return metrics.models().values().stream()
                .map(ModelMetrics::totals)
                .mapToDouble(total)
                .sum();
    }
}
