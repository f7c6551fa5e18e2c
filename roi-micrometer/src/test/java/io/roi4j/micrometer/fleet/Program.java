package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of Prometheus' own, which a test needs. */
public record Program(String name) {
    /** Skips the test, or fails it where the program must be there. */
    public Program require() {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> new File(place, name).canExecute());
        if ("1".equals(System.getenv("ROI4J_REQUIRE_PROMTOOL"))) {
            assertThat(found)
                    .as("ROI4J_REQUIRE_PROMTOOL is 1, so %s must be on the PATH", name)
                    .isTrue();
        }
        assumeTrue(
                found, name + " isn't on the PATH (Debian: apt-get install prometheus), so nothing was tested with it");
        return this;
    }

    /** Runs it to its end and gives its exit status and what it said. */
    public String run(Path folder, String... arguments) throws IOException, InterruptedException {
        return fed(folder, "", arguments);
    }

    /** The same, with something on its standard input. */
    public String fed(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, name, ".out");
        Process process = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectInput(Files.writeString(folder.resolve("input"), input).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("%s ends", name).isTrue();
        return "exit " + process.exitValue() + ": " + Files.readString(output, StandardCharsets.UTF_8);
    }

    List<String> command(String... arguments) {
        return Stream.concat(Stream.of(name), Arrays.stream(arguments)).toList();
    }
}
