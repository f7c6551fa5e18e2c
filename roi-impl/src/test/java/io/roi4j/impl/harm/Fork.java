package io.roi4j.impl.harm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, with little memory. */
public final class Fork {
    /**
     * How it ended.
     *
     * @param lines what it wrote, the log's lines among them
     */
    public record Outcome(int status, List<String> lines) {
        /** The lines that begin so, without that beginning. */
        public List<String> after(String beginning) {
            return lines.stream()
                    .filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()))
                    .toList();
        }
    }

    private Fork() {}

    /** Runs a class's {@code main} on the class path of this test. */
    public static Outcome run(Class<?> main, String heap, long minutes, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("roi4j-fork", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                    throw new AssertionError(
                            "still running after " + minutes + " minutes: " + Files.readString(output));
                }
            } finally {
                process.destroyForcibly();
            }
            return new Outcome(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** What is still in use after all that can be collected was; of four in a row the serial collector lets gaps lie in three. */
    public static long heapBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
