package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Measure;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Report;
import io.roi4j.impl.StreamingRoi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet of three processes under a real Prometheus: what its rules make of all instances is what one library makes of all facts
 * together, though an instance is killed and comes back.
 */
@Tag("ci")
class FleetIT {
    private static final int TRIES = 3;
    /** The shipped rules with seconds for minutes. */
    private static final Periods FAST = new Periods(RunningPrometheus.INTERVAL, "60s", "1h", "1h", "60s", "3m", "10m");

    @TempDir
    Path folder;

    @Test
    void rulesComeToWhatOneLibraryMakesOfAllFacts() throws Exception {
        Program prometheus = new Program("prometheus").require();
        FleetCatalogue catalogue = FleetCatalogue.today();
        // On a machine that is too busy scrapes are late or evaluations left out: what happened then counts for less.
        int tries = 1;
        while (!comparable(prometheus, catalogue, Files.createDirectory(folder.resolve("try-" + tries)))) {
            assertThat(++tries)
                    .as("Scrapes were late or evaluations left out each time: the machine is too busy for this test")
                    .isLessThanOrEqualTo(TRIES);
        }
    }

    /** Lets a fleet run and looks at its figures; false where Prometheus didn't see enough of it to say anything. */
    private static boolean comparable(Program prometheus, FleetCatalogue catalogue, Path run) throws Exception {
        Map<String, String> files = FleetFiles.of(catalogue, FAST);
        try (Fleet fleet = Fleet.start(run);
                RunningPrometheus server = RunningPrometheus.start(prometheus, run, files, fleet.ports())) {
            server.await("count(fleet:roi_error_reduction_outcomes:rate5m) > 0");
            // A rate over less than its range is extrapolated more: the range is filled first.
            server.await("min(sum_over_time(up[60s])) >= 20");
            // How often a rate counts what happens between two scrapes hangs on how far they are apart, where an
            // evaluation falls between them. So all happens well between two evaluations, and counts six times.
            for (int burst = 1; burst <= Fleet.BURSTS; burst++) {
                if (burst == Fleet.BURSTS / 2 + 1) {
                    fleet.kill(1);
                    server.await("count(up == 0) == 1");
                    fleet.restart(1);
                }
                double evaluated = server.awaitPause();
                fleet.burst(burst);
                if (!server.isScrapedAgain(evaluated)) {
                    return false;
                }
            }
            server.await("min(fleet:roi_error_reduction_outcomes:rate5m) == 0");
            if (server.missed() > 0) {
                return false;
            }
            compare(catalogue, server, fleet.files());
            everyExpressionHasData(catalogue, server, files.get(FleetFiles.DASHBOARD));
            return true;
        }
    }

    /** What stands at the beginning of a file was told before the first scrape, so no rate can know it. */
    private static Report merged(List<Path> seen) throws Exception {
        // All in one minute, and that one over: the figures of the process are those of whole minutes.
        Instant now = Instant.now();
        AtomicReference<Instant> time = new AtomicReference<>(now);
        InstantSource clock = time::get;
        StreamingRoi roi = StreamingRoi.builder().currency("EUR").clock(clock).build();
        Initiative initiative = roi.initiative("triage");
        Company.tell(initiative, now);
        Replay replay = new Replay(initiative, clock);
        for (Path file : seen) {
            List<String> lines = Files.readAllLines(file);
            replay.tell(lines.subList(ReplayFile.opening(), lines.size()));
        }
        time.set(now.plusSeconds(120));
        Report report = roi.report();
        roi.close();
        return report;
    }

    private static void compare(FleetCatalogue catalogue, RunningPrometheus server, List<Path> seen) throws Exception {
        Report.Entry entry = merged(seen).entry("triage", Cohort.AFTER).orElseThrow();
        SoftAssertions softly = new SoftAssertions();
        int compared = 0;
        for (Record metrics : entry.metrics()) {
            for (Figures.Entry figure : Figures.of(metrics)) {
                FleetFigure measure = catalogue.figures().get(figure.indicator().value() + "/" + figure.name());
                if (measure == null || !(figure.figure() instanceof Measure read)) {
                    continue;
                }
                Pooled pooled = measure.pooled();
                if ((pooled == null && !measure.once())
                        || read.estimate().value().isEmpty()
                        || isOfNow(measure)) {
                    continue;
                }
                double value = read.estimate().value().getAsDouble();
                StringBuilder query =
                        new StringBuilder(measure.series() + ":value30d{initiative=\"triage\", cohort=\"after\"");
                figure.dimensions()
                        .forEach((dimension, name) -> query.append(", ")
                                .append(dimension)
                                .append("=\"")
                                .append(name)
                                .append('"'));
                List<Double> answer = server.query(query.append('}').toString());
                softly.assertThat(answer).as("%s has one figure", query).hasSize(1);
                if (answer.size() == 1) {
                    double tolerance = tolerance(catalogue, measure);
                    softly.assertThat(answer.get(0))
                            .as(query.toString())
                            .isCloseTo(value, within(tolerance * Math.abs(value) + 1e-12));
                    compared++;
                }
            }
        }
        softly.assertAll();
        assertThat(compared).isGreaterThan(100);
    }

    /**
     * A rate is extrapolated by half a scrape's interval at both ends, here 2 seconds of 60. That cancels out between two sums of
     * rates, but not between one and what is told once. Quantiles are as coarse as their buckets.
     */
    private static double tolerance(FleetCatalogue catalogue, FleetFigure measure) {
        Pooled pooled = measure.pooled();
        if (pooled == null) {
            return 0.01;
        } else if (pooled.as() == Pooling.QUANTILE) {
            return 0.5;
        }
        long kinds = Stream.of(pooled.numerator(), pooled.denominator())
                .flatMap(names -> catalogue.totals(measure, names).stream())
                .map(FleetFigure::once)
                .distinct()
                .count();
        return kinds > 1 ? 0.05 : 0.01;
    }

    /** What hangs on when it is looked at: how old something is, and how much of it comes in a second. */
    private static boolean isOfNow(FleetFigure measure) {
        Pooled pooled = measure.pooled();
        return measure.name().endsWith("Age")
                || (pooled != null && pooled.as() == Pooling.RATE && pooled.denominator().length == 0);
    }

    private static void everyExpressionHasData(FleetCatalogue catalogue, RunningPrometheus server, String dashboard)
            throws Exception {
        List<String> expressions = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(dashboard)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("expr")) {
                    expressions.add(json.nextTextValue()
                            .replace("${initiative:regex}", "triage")
                            .replace("${cohort:regex}", "after"));
                }
            }
        }
        assertThat(expressions).hasSizeGreaterThan(100);
        for (Alert alert : new AlertRules(catalogue, FAST).alerts()) {
            alert.conditions().forEach(condition -> expressions.add(condition.left()));
            alert.conditions().forEach(condition -> expressions.add(condition.right()));
        }
        // A fleet of one day has too few clusters for the limits that rest on days.
        for (FleetFigure measure : catalogue.pooled()) {
            String[] squares = Objects.requireNonNull(measure.pooled()).squares();
            if (squares.length > 0 && squares[3].endsWith("Clusters")) {
                expressions.removeIf(expression -> expression.startsWith(measure.series() + ":lower30d")
                        || expression.startsWith(measure.series() + ":upper30d"));
            }
        }
        SoftAssertions softly = new SoftAssertions();
        for (String expression : expressions) {
            softly.assertThat(server.query(expression)).as(expression).isNotEmpty();
        }
        softly.assertAll();
    }
}
