package io.roi4j.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README's ten lines")
class QuickStartTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path SOURCE = Path.of("src/main/java/io/roi4j/samples/quickstart/QuickStart.java");

    @Test
    @DisplayName("are the lines that this sample compiles and runs")
    void readmeShowsTheseLines() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        String code = String.join(
                        "\n", lines.subList(indexOf(lines, "// README: begin") + 1, indexOf(lines, "// README: end")))
                .stripIndent()
                .strip();

        assertThat(Files.readString(README)).contains("```java\n" + code + "\n```");
    }

    @Test
    @DisplayName("print what the README says that they print")
    void readmeShowsThisOutput() throws IOException {
        String output = run();

        assertThat(output.lines()).hasSize(3);
        assertThat(Files.readString(README)).contains("```text\n" + output.strip() + "\n```");
    }

    @Test
    @DisplayName("find the error rate that was recorded, better than the declared one, and no price")
    void figures() {
        Stream<String> lines = run().lines();

        assertThat(lines)
                .satisfiesExactly(
                        current -> assertThat(current).contains("n = 4,120", "measured", "better than declared"),
                        reduction -> assertThat(reduction).contains("declared", "better than no change"),
                        cost -> assertThat(cost).contains("absent (unknown-price"));
    }

    private static String run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuickStart.run(new SimpleMeterRegistry(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int indexOf(List<String> lines, String marker) {
        return lines.stream().map(String::strip).toList().indexOf(marker);
    }
}
