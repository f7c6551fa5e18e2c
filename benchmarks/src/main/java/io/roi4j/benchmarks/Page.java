package io.roi4j.benchmarks;

import static io.roi4j.benchmarks.Depth.Size.FEW;
import static io.roi4j.benchmarks.Depth.Size.MANY;
import static io.roi4j.benchmarks.Depth.Size.ONE;

import io.roi4j.benchmarks.Depth.Size;
import java.util.List;

/** The results as tables. */
final class Page {
    private final Results results;
    private final StringBuilder page = new StringBuilder();

    Page(Results results) {
        this.results = results;
    }

    /** @param machine taken before the measurements, which make a load of their own */
    String text(Table machine) {
        page.append(machine);
        add("Goals", new Goals(results).table());
        for (Question question :
                List.of(Question.BY_HANDLE, Question.BY_NAMES, Question.BY_HANDLE_SHARED, Question.BY_NAMES_SHARED)) {
            record(question, FEW);
        }
        record(Question.HOT, ONE);
        read(Question.VALUES, FEW);
        read(Question.VALUES, MANY);
        text(FEW);
        read(Question.TEXT, MANY);
        add("Bytes of a series", memory());
        add("How recording grows with series, by handle", growth());
        record(Question.RECORD_AFTER, FEW);
        read(Question.VALUES_AFTER, FEW);
        return page.toString();
    }

    private void add(String title, Table table) {
        page.append("\n### ").append(title).append("\n\n").append(table);
    }

    private String title(Question question, Size size) {
        return question.title() + ", " + Text.number(results.depth().series(size)) + " series";
    }

    private void record(Question question, Size size) {
        Table table = new Table("library", "time", "±", "allocated", "beside the first");
        List<Score> scores = results.of(question, size);
        for (Score score : scores) {
            table.row(
                    score.library().title(),
                    Text.nanos(score.nanos()),
                    Text.nanos(score.error()),
                    Text.bytes(score.bytes()),
                    Text.times(score.nanos() / scores.get(0).nanos()));
        }
        add(title(question, size), table);
    }

    private void read(Question question, Size size) {
        Table table = new Table("library", "time", "±", "per series", "allocated", "beside the first");
        List<Score> scores = results.of(question, size);
        for (Score score : scores) {
            table.row(
                    score.library().title(),
                    Text.nanos(score.nanos()),
                    Text.nanos(score.error()),
                    Text.nanos(score.nanos() / score.series()),
                    Text.bytes(score.bytes()),
                    Text.times(score.nanos() / scores.get(0).nanos()));
        }
        add(title(question, size), table);
    }

    private void text(Size size) {
        Table table = new Table("library", "time", "±", "lines", "per line");
        for (Score score : results.of(Question.TEXT, size)) {
            int lines = results.lines(score.library());
            table.row(
                    score.library().title(),
                    Text.nanos(score.nanos()),
                    Text.nanos(score.error()),
                    Text.number(lines),
                    Text.nanos(score.nanos() / lines));
        }
        add(title(Question.TEXT, size), table);
    }

    private Table memory() {
        Table table = new Table("library", "one thread wrote", "four threads wrote");
        results.memory().entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(a.getValue().quiet(), b.getValue().quiet()))
                .forEach(entry -> table.row(
                        entry.getKey().title(),
                        Text.bytes(entry.getValue().quiet()),
                        Text.bytes(entry.getValue().contended())));
        return table.row(
                "roi4j, an initiative with one model, after a month", Text.bytes(results.initiativeBytes()), "");
    }

    private Table growth() {
        Table table = new Table(
                "library",
                Text.number(results.depth().series(ONE)) + " series",
                Text.number(results.depth().series(FEW)),
                Text.number(results.depth().series(MANY)));
        for (Library library : Library.RECORDERS) {
            table.row(library.title(), growth(library, ONE), growth(library, FEW), growth(library, MANY));
        }
        return table;
    }

    private String growth(Library library, Size size) {
        return Text.nanos(results.of(Question.BY_HANDLE, size, library).nanos());
    }
}
