package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figure;
import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Report;
import io.roi4j.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table in the terminal and {@code /metrics} show the same figures. */
class SnapshotTest {

    private static final Map<String, String> SUFFIX_OF_UNIT =
            Map.of("s", "_seconds", "1/s", "_per_second", "J", "_joules", "By", "_bytes");

    @Test
    void everyFigureOfTheReportStandsInTheMetricsOfTheSameGeneration() throws Exception {
        try (Service service = new Service(CommandLine.parse("--watts", "65"))) {
            for (int mail = 0; mail < 1_200; mail++) {
                service.stream().serveNext();
            }
            Report report = Runs.report(service);
            Scrape scrape = Scrape.of(service.instruments().scrape());
            for (int attempt = 0; attempt < 5 && scrape.generation() != report.generation(); attempt++) {
                report = service.instruments().roi().report();
                scrape = Scrape.of(service.instruments().scrape());
            }
            assertThat(scrape.generation()).isEqualTo(report.generation());
            assertEqual(report, scrape);
            assertTableShows(report);
        }
    }

    private static void assertEqual(Report report, Scrape scrape) {
        List<String> compared = new ArrayList<>();
        for (Report.Entry owner : report.entries()) {
            for (Record metrics : owner.metrics()) {
                for (Figures.Entry entry : Figures.of(metrics)) {
                    Map<String, String> tags = tags(owner, entry);
                    String name = name(entry);
                    compared.add(name);
                    // Boxed: an absent value is NaN, which as a primitive would not equal itself.
                    assertThat(Double.valueOf(scrape.value(name, tags)))
                            .as("%s%s", name, tags)
                            .isEqualTo(Double.valueOf(number(entry.figure())));
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(150);
    }

    /** The table rounds, as a measure's own text does, which stands in it up to the interval. */
    private static void assertTableShows(Report report) {
        String table = String.join("\n", IndicatorTable.lines(report, Service.INITIATIVE, false));
        int shown = 0;
        for (Report.Entry owner : report.entries()) {
            for (Record metrics : owner.metrics()) {
                for (Figures.Entry entry : Figures.of(metrics)) {
                    if (entry.figure() instanceof Measure measure
                            && owner.cohort().baseline().isPresent()
                            && recorded(metrics)) {
                        assertThat(table).contains(measure.toString().split(", n = ", 2)[0]);
                        shown++;
                    }
                }
            }
        }
        assertThat(table.lines().filter(line -> line.startsWith(" ") || Character.isDigit(line.charAt(0))))
                .as("the heads of the columns, and a line for each measure")
                .hasSize(1 + shown);
    }

    /** Of the other indicators the table only says that there is nothing. */
    private static boolean recorded(Record metrics) {
        return Figures.of(metrics).stream()
                .anyMatch(entry -> entry.figure() instanceof Measure measure && measure.observations() > 0);
    }

    private static double number(Figure figure) {
        return figure instanceof Measure measure ? measure.value().orElse(Double.NaN) : ((Total) figure).sum();
    }

    private static String name(Figures.Entry entry) {
        Figure figure = entry.figure();
        String words = entry.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return "roi_" + entry.indicator().value().replace('-', '_') + "_" + words
                + SUFFIX_OF_UNIT.getOrDefault(figure.unit(), "")
                + (figure instanceof Total ? "_total" : "");
    }

    private static Map<String, String> tags(Report.Entry owner, Figures.Entry entry) {
        Map<String, String> tags = new TreeMap<>(entry.dimensions());
        tags.put("initiative", owner.initiative());
        tags.put("cohort", owner.cohort().id());
        if (entry.figure().unit().equals("USD")) {
            tags.put("currency", "USD");
        }
        return tags;
    }
}
