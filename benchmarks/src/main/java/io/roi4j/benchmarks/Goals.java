package io.roi4j.benchmarks;

import static io.roi4j.benchmarks.Depth.Size.FEW;
import static io.roi4j.benchmarks.Depth.Size.MANY;

import io.roi4j.benchmarks.Depth.Size;
import java.util.Locale;

/** What this library sets itself beside the best peer, and whether the measured figures hold it. */
final class Goals {
    private static final double MOST_BYTES = 3 * 1024;
    /** What a profiler of allocations sees of its own, spread over all calls. */
    private static final double NO_BYTES = 0.5;

    private final Results results;
    private final Table table = new Table("what", "roi4j", "best peer", "ratio", "goal", "holds");

    Goals(Results results) {
        this.results = results;
    }

    Table table() {
        faster(Question.BY_HANDLE, FEW, 4);
        fasterThanMicrometer(Question.BY_HANDLE, 8);
        faster(Question.BY_NAMES, FEW, 5);
        fasterThanMicrometer(Question.BY_NAMES, 35);
        faster(Question.BY_HANDLE_SHARED, FEW, 5);
        faster(Question.VALUES, MANY, 2);
        allocates(Question.BY_HANDLE);
        allocates(Question.BY_NAMES);
        double bytes = results.memory(Library.ROI4J_AGED).quiet();
        row("Bytes of a series, window full", Text.bytes(bytes), "", "", "≤ 3 KB", bytes <= MOST_BYTES);
        return table;
    }

    private void faster(Question question, Size size, double goal) {
        String what = question.title() + ", " + Text.number(results.depth().series(size)) + " series";
        compare(what, results.of(question, size, Library.ROI4J), results.bestPeer(question, size), goal);
    }

    private void fasterThanMicrometer(Question question, double goal) {
        Score ours = results.of(question, FEW, Library.ROI4J);
        Score simple = results.of(question, FEW, Library.MICROMETER_SIMPLE);
        Score prometheus = results.of(question, FEW, Library.MICROMETER_PROMETHEUS);
        Score faster = simple.nanos() <= prometheus.nanos() ? simple : prometheus;
        compare(question.title() + ", beside Micrometer", ours, faster, goal);
    }

    private void compare(String what, Score ours, Score peer, double goal) {
        double ratio = peer.nanos() / ours.nanos();
        row(
                what,
                Text.nanos(ours.nanos()),
                peer.library().title() + " " + Text.nanos(peer.nanos()),
                Text.times(ratio),
                "≥ " + String.format(Locale.ROOT, "%.0f", goal) + " ×",
                ratio >= goal);
    }

    private void allocates(Question question) {
        double bytes = results.of(question, FEW, Library.ROI4J).bytes();
        Score peer = results.bestPeer(question, FEW);
        row(
                question.title() + ", bytes allocated",
                Text.bytes(bytes),
                peer.library().title() + " " + Text.bytes(peer.bytes()),
                "",
                "0 B",
                bytes < NO_BYTES);
    }

    private void row(String what, String ours, String peer, String ratio, String goal, boolean holds) {
        table.row(what, ours, peer, ratio, goal, holds ? "yes" : "no");
    }
}
