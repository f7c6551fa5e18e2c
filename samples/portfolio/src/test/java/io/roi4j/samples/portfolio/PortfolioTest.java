package io.roi4j.samples.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Indicator;
import io.roi4j.Initiative;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Report;
import io.roi4j.Verdict;
import io.roi4j.micrometer.RoiMeters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The simulated portfolio")
class PortfolioTest {
    private static final long SEED = 37;
    private static Simulation simulation;
    private static Report report;

    @BeforeAll
    static void simulate() {
        simulation = new Simulation(SEED);
        simulation.run();
        report = simulation.roi().report();
    }

    @Test
    @DisplayName("feeds every room of every initiative, before AI and with it, and nothing is refused")
    void everyRoomIsFed() {
        assertThat(report.health().refused()).isEmpty();
        assertThat(report.health().overflowed()).isEmpty();
        for (Plan plan : Plans.ALL) {
            for (Cohort cohort : List.of(Cohort.BEFORE, Cohort.AFTER)) {
                List<Record> rooms =
                        report.entry(plan.name(), cohort).orElseThrow().metrics();
                assertThat(rooms)
                        .allSatisfy(metrics -> assertThat(Figures.of(metrics))
                                .as(metrics.getClass().getSimpleName())
                                .anyMatch(entry -> entry.figure() instanceof Measure measure
                                        && measure.estimate() instanceof Present));
            }
        }
    }

    @Test
    @DisplayName("tells the initiative that pays from the one that doesn't")
    void whichOnePays() {
        assertThat(errors("ticket-triage")).isEqualTo(Verdict.BETTER);
        assertThat(errors("sales-forecast")).isNotEqualTo(Verdict.BETTER);
        assertThat(returnTime("ticket-triage")).isInstanceOf(Present.class);
        assertThat(returnTime("sales-forecast")).isNotInstanceOf(Present.class);
    }

    private static Verdict errors(String initiative) {
        return initiative(initiative)
                .errorReduction()
                .calculate()
                .currentErrorRate()
                .comparison()
                .verdict();
    }

    private static io.roi4j.Estimate returnTime(String initiative) {
        return initiative(initiative)
                .scalability()
                .calculate()
                .returnTimes()
                .portfolioTimeToRoi()
                .estimate();
    }

    private static Initiative initiative(String name) {
        return simulation.roi().initiative(name);
    }

    @Test
    @DisplayName("prints all seven indicators side by side, says that it is simulated, and publishes them")
    void printsAndPublishes() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RoiMeters meters =
                PortfolioMain.print(simulation, SEED, registry, new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            meters.refresh();
            String text = bytes.toString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("SIMULATED").contains("ticket-triage", "invoice-reading", "sales-forecast");
            report.entries().get(0).metrics().stream()
                    .map(metrics -> metrics.getClass().getAnnotation(Indicator.class))
                    .filter(indicator -> indicator.number() > 0)
                    .forEach(indicator ->
                            assertThat(text).contains("\n" + indicator.number() + " " + indicator.title() + "\n"));
            assertThat(registry.scrape())
                    .contains("roi_error_reduction_relative_reduction{cohort=\"after\",initiative=\"ticket-triage\"}");
        }
    }
}
