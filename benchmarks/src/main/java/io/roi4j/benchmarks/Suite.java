package io.roi4j.benchmarks;

import io.roi4j.benchmarks.Results.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything, one after the other. */
final class Suite {
    private final Depth depth;
    private final Path folder;
    private final Consumer<String> progress;

    /** @param folder where JMH's own words go */
    Suite(Depth depth, Path folder, Consumer<String> progress) {
        this.depth = depth;
        this.folder = folder;
        this.progress = progress;
    }

    Results run() throws RunnerException, IOException {
        Files.createDirectories(folder);
        Map<Question, List<Score>> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            progress.accept(question.title());
            answers.put(question, question.ask(depth, folder));
        }
        progress.accept("Bytes of a series");
        return new Results(depth, answers, memory(), new Bytes(depth).initiative(Library.ROI4J_AGED), lines());
    }

    private Map<Library, Memory> memory() {
        Bytes bytes = new Bytes(depth);
        Set<Library> libraries = EnumSet.copyOf(Library.RECORDERS);
        libraries.add(Library.ROI4J_AGED);
        Map<Library, Memory> memory = new EnumMap<>(Library.class);
        for (Library library : libraries) {
            memory.put(library, bytes.of(library));
        }
        return memory;
    }

    private Map<Library, Integer> lines() throws IOException {
        Map<Library, Integer> lines = new EnumMap<>(Library.class);
        for (Library library : Question.TEXT.libraries()) {
            FilledSubject filled = new FilledSubject();
            filled.library = library;
            filled.series = depth.few();
            filled.fill();
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            filled.subject.print(text);
            long samples = text.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .count();
            lines.put(library, Math.toIntExact(samples));
        }
        return lines;
    }
}
