package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpamFilterMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onceServesAllMailsPrintsTheTableAndEndsWell() throws Exception {
        assertThat(run("--once")).isZero();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("3,601 of 3,601 mails served, truth known of 3,601")
                .contains("48 days a minute: 50 mails a day at 40 a second")
                .contains("declared  0.04 USD a core-hour   unknown  energy")
                .contains("linear-v1, trained on 200 mails")
                .contains("linear-v4, trained on")
                .contains("Error-rate reduction")
                .containsPattern("7\\.1  flops per watt +absent \\(not-recorded")
                .containsPattern("6\\.3  segment error rate medium +[0-9.]+ % \\[")
                .containsPattern("7\\.4  cost per inference .* declared")
                .doesNotContain("\u001b");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();

        out.reset();
        assertThat(run("--once", "--rate", "1000")).isZero();
        assertThat(errorFigures(out.toString(StandardCharsets.UTF_8)))
                .as("whatever depends on no stopwatch is the same in every run")
                .isEqualTo(errorFigures(text))
                .hasSizeGreaterThan(40);
    }

    @Test
    void anotherSeedIsAnotherStream() throws Exception {
        assertThat(run("--once", "--seed", "12")).isZero();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).containsPattern("6\\.1  current error rate +[5-9]\\.[0-9]* % .* better");
    }

    @Test
    void aWrongOptionEndsWithTwo() {
        assertThat(run("--rate", "fast")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("--rate: must be a number from 1 to 10000, got \"fast\"" + System.lineSeparator());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void helpIsPrinted() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(CommandLine.HELP);
    }

    @Test
    void aTakenPortEndsWithOne() throws Exception {
        try (MetricsServer server = new MetricsServer(0, () -> "")) {
            String port = server.url().replaceAll("\\D", "");
            assertThat(run("--port", port)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--port: can't serve at " + port);
        }
    }

    private int run(String... args) {
        return SpamFilterMain.run(args, stream(out), stream(err));
    }

    private static List<String> errorFigures(String text) {
        String costs = "cost per";
        return text.lines()
                .dropWhile(line -> !line.equals("Error-rate reduction"))
                .takeWhile(line -> !line.equals("Scalability coefficient"))
                .filter(line -> !line.contains(costs))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
