package io.roi4j.samples.semanticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's README and docs, cut into passages. */
final class Documentation {
    private static final int LONG_ENOUGH = 600;
    private static final String README = "README.md";

    private Documentation() {}

    /** The directory of the project, from any place within it. */
    static Path root(Path within) {
        for (Path place = within.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isRegularFile(place.resolve("docs/indicators.md"))
                    && Files.isRegularFile(place.resolve(README))) {
                return place;
            }
        }
        throw new IllegalArgumentException("root: no README.md and docs/indicators.md in or above " + within);
    }

    /** The documents in order of their names. */
    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve(README)), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** A passage ends with its paragraph or table row once it is long enough, and always at a heading. */
    static List<Passage> passages(Path file) throws IOException {
        String document = String.valueOf(file.getFileName());
        List<Passage> passages = new ArrayList<>();
        String heading = document;
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            boolean title = line.startsWith("#");
            boolean pause = line.isBlank() || line.startsWith("|") || line.startsWith("- ");
            if (title || (pause && text.length() >= LONG_ENOUGH)) {
                add(passages, document, heading, text);
            }
            if (title) {
                heading = line.replaceFirst("^#+\\s*", "");
            } else if (!line.startsWith("|---") && !line.startsWith("```")) {
                text.append(line.strip()).append(line.isBlank() ? "" : " ");
            }
        }
        add(passages, document, heading, text);
        return passages;
    }

    private static void add(List<Passage> passages, String document, String heading, StringBuilder text) {
        if (!text.toString().isBlank()) {
            passages.add(new Passage(document, heading, text.toString().strip()));
        }
        text.setLength(0);
    }
}
