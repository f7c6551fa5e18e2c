package io.roi4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything, prints the tables and keeps them in a file; docs/performance.md says how to run it. */
public final class BenchmarkMain {
    private BenchmarkMain() {}

    /**
     * Runs it.
     *
     * @param args a folder to write to, and after it, if the results are to be put there too, docs/performance.md
     */
    public static void main(String[] args) throws RunnerException, IOException {
        boolean quick = Boolean.getBoolean("quick");
        boolean write = Boolean.getBoolean("write");
        if (quick && write) {
            throw new IllegalArgumentException("write: a quick run's figures are too rough for the documentation");
        }
        Path folder = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Table machine = Machine.table();
        Suite suite = new Suite(quick ? Depth.QUICK : Depth.FULL, folder.resolve("jmh"), progress(out));
        String page = new Page(suite.run()).text(machine);
        out.println();
        out.print(page);
        Files.writeString(folder.resolve("performance.md"), page);
        if (write) {
            Path document = Path.of(args[1]);
            Files.writeString(document, ResultsSection.replace(Files.readString(document), page));
        }
    }

    private static Consumer<String> progress(PrintStream out) {
        long start = System.nanoTime();
        return title -> {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            out.printf("%3d:%02d  %s%n", seconds / 60, seconds % 60, title);
        };
    }
}
