package io.roi4j.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured.
 *
 * @param answers the times, by question
 * @param memory bytes of a series, by library
 * @param initiativeBytes what an initiative of this library with one model takes after a month
 * @param lines how many lines of Prometheus text each library writes for few series
 */
record Results(
        Depth depth,
        Map<Question, List<Score>> answers,
        Map<Library, Memory> memory,
        double initiativeBytes,
        Map<Library, Integer> lines) {

    /** Bytes of a series that one thread wrote to, and of one that several wrote to at about the same time. */
    record Memory(double quiet, double contended) {}

    /** The scores for so many series, the fastest first. */
    List<Score> of(Question question, Depth.Size size) {
        return answers.getOrDefault(question, List.of()).stream()
                .filter(score -> score.series() == depth.series(size))
                .sorted((a, b) -> Double.compare(a.nanos(), b.nanos()))
                .toList();
    }

    Score of(Question question, Depth.Size size, Library library) {
        return of(question, size).stream()
                .filter(score -> score.library() == library)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no score of " + library + " for " + question));
    }

    /** The fastest of the libraries that a user would otherwise take. */
    Score bestPeer(Question question, Depth.Size size) {
        return of(question, size).stream()
                .filter(score -> score.library().peer())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer for " + question));
    }

    Memory memory(Library library) {
        return found(memory.get(library), library);
    }

    int lines(Library library) {
        return found(lines.get(library), library);
    }

    private static <T> T found(@Nullable T value, Library library) {
        return Objects.requireNonNull(value, () -> "nothing measured for " + library);
    }
}
