package io.roi4j.micrometer.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.RoiMeters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever names a host passes on from its users: what Prometheus reads is the same set of series, and a log's lines are ours. */
class InjectionTest {
    private static final int MODELS = 500;
    private static final List<String> PARTS = List.of(
            "gpt",
            "\"",
            "\\",
            "\\n",
            "\\\"",
            "\n",
            "\r",
            "\r\n",
            "{",
            "}",
            "\"} 1\nroi_forged{a=\"",
            "# HELP x\n",
            "=",
            ",",
            " ",
            "\t",
            "\u0000",
            "\u001b[2J",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\ud800",
            "\udfff",
            "\ud83d\ude00",
            "e\u0301",
            "\u00e9",
            "'",
            "`",
            "%s",
            "${jndi:ldap://x}",
            "{}",
            "<b>",
            "\u00a0",
            "NaN",
            "+Inf",
            "x".repeat(40));

    private final StreamingRoi roi = StreamingRoi.builder()
            .currency("EUR")
            .cap("model", 20_000)
            .cap("segment", 20_000)
            .build();
    private final Initiative triage = roi.initiative("a\\b\"c{d}e");
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void someNames() {
        names(300);
    }

    @Test
    @Tag("ci")
    void tenThousandNames() {
        names(10_000);
    }

    private static Set<String> hostile(int number) {
        Random random = new Random(3);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < number) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            names.add(name.toString());
        }
        return names;
    }

    private void names(int number) {
        // A name is a name: the counters of each are enough, and ten thousand models have a quarter of a million
        // gauges.
        registry.config()
                .meterFilter(MeterFilter.denyUnless(id -> id.getTag("model") == null
                        || id.getName().equals("roi.inference.succeeded")
                        || id.getName().equals("roi.inference.failed")
                        || id.getName().equals("roi.error.reduction.model.outcomes")));
        Set<String> names = hostile(number);
        RoiMeters meters = new RoiMeters(roi);
        String log = logged(() -> {
            meters.bindTo(registry);
            int i = 0;
            for (String name : names) {
                triage.inferences(name).succeeded(1);
                if (i++ < MODELS) {
                    triage.errorReduction().outcome(true, name);
                    roi.initiative(name);
                }
            }
            meters.refresh();
        });
        List<Exposition> samples = new ArrayList<>();
        for (String line : registry.scrape().split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("# HELP roi_") && !line.startsWith("# TYPE roi_")) {
                samples.add(Exposition.parse(line));
            }
        }
        Report report = roi.report();
        for (String dimension : List.of("model", "segment")) {
            assertThat(published(samples, dimension))
                    .isEqualTo(told(report, dimension))
                    .hasSizeGreaterThan(50);
        }
        assertThat(published(samples, "initiative"))
                .isEqualTo(new TreeSet<>(
                        report.entries().stream().map(Report.Entry::initiative).toList()))
                .hasSizeGreaterThan(50);
        assertThat(samples).noneMatch(sample -> sample.name().contains("forged"));
        assertThat(samples.stream().map(sample -> sample.name() + sample.labels()))
                .doesNotHaveDuplicates();
        assertThat(roi.health().refused()).containsOnlyKeys(Reason.INVALID_INPUT);
        assertThat(log.replace(System.lineSeparator(), "").codePoints()).noneMatch(Character::isISOControl);
        assertThat(log.lines()).allMatch(line -> line.contains("WARN io.roi4j."));
    }

    private static Set<String> published(List<Exposition> samples, String label) {
        Set<String> values = new TreeSet<>();
        samples.stream()
                .filter(sample -> sample.labels().containsKey(label))
                .forEach(sample -> values.add(sample.labels().get(label)));
        return values;
    }

    private static Set<String> told(Report report, String dimension) {
        Set<String> values = new TreeSet<>();
        for (Report.Entry entry : report.entries()) {
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    if (figure.dimensions().containsKey(dimension)) {
                        values.add(figure.dimensions().get(dimension));
                    }
                }
            }
        }
        return values;
    }

    private static String logged(Runnable action) {
        PrintStream console = System.err;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(console);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
