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
import java.util.concurrent.atomic.AtomicReference;
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
    private static final int FACTS = 24_000;
    /** The shipped rules with seconds for minutes. */
    private static final Periods FAST = new Periods(5, "30s", "1h", "1h", "30s", "3m", "10m");

    @TempDir
    Path folder;

    @Test
    void rulesComeToWhatOneLibraryMakesOfAllFacts() throws Exception {
        Program prometheus = new Program("prometheus").require();
        FleetCatalogue catalogue = FleetCatalogue.today();
        Map<String, String> files = FleetFiles.of(catalogue, FAST);
        List<Path> seen = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            seen.add(ReplayFile.write(folder, seed, FACTS));
        }
        int first = ReplayFile.opening();
        int end = first + FACTS;
        int half = first + FACTS / 2;
        try (RunningInstance one = RunningInstance.start(0, seen.get(0), first, end);
                RunningInstance two = RunningInstance.start(0, seen.get(1), first, half);
                RunningInstance three = RunningInstance.start(0, seen.get(2), first, end);
                RunningPrometheus server = RunningPrometheus.start(
                        prometheus, folder, files, List.of(one.port(), two.port(), three.port()))) {
            server.await("count(up == 1) == 3");
            server.await("count(fleet:roi_error_reduction_outcomes:rate5m) > 0");
            List.of(one, two, three).forEach(RunningInstance::go);
            two.awaitDone();
            server.settle();
            two.kill();
            server.await("count(up == 0) == 1");
            try (RunningInstance back = RunningInstance.start(two.port(), seen.get(1), half, end)) {
                server.await("count(up == 1) == 3");
                back.go();
                back.awaitDone();
                one.awaitDone();
                three.awaitDone();
                server.settle();
                server.await("min(fleet:roi_error_reduction_outcomes:rate5m) == 0");
                compare(catalogue, server, seen);
                everyExpressionHasData(catalogue, server, files.get(FleetFiles.DASHBOARD));
            }
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
                    double tolerance = pooled != null && pooled.as() == Pooling.QUANTILE ? 0.5 : 0.01;
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
                            .replace("$initiative", "triage")
                            .replace("$cohort", "after"));
                }
            }
        }
        assertThat(expressions).hasSizeGreaterThan(100);
        for (Alert alert : new AlertRules(catalogue, FAST).alerts()) {
            alert.conditions().forEach(condition -> expressions.add(condition.left()));
            alert.conditions().forEach(condition -> expressions.add(condition.right()));
        }
        SoftAssertions softly = new SoftAssertions();
        for (String expression : expressions) {
            softly.assertThat(server.query(expression)).as(expression).isNotEmpty();
        }
        softly.assertAll();
    }
}
