package io.roi4j.micrometer.fleet;

import io.roi4j.Cohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A file of what one instance sees: a line is a cohort, a kind of fact and its numbers. The first lines are of each kind, so that
 * a scrape sees every series before most of it happens, and well above 0, near which Prometheus extrapolates less. The same seed
 * gives the same file.
 */
final class ReplayFile {
    private static final List<String> MODELS = List.of("gpt", "mini");
    private static final List<String> SEGMENTS = List.of("en", "fr");
    private static final List<String> EMOTIONS = List.of("joy", "anger");
    private static final List<String> KINDS = List.of(
            "inference",
            "outcome",
            "classified",
            "intervened",
            "task",
            "opinion",
            "response",
            "contact",
            "text",
            "run",
            "check",
            "access",
            "arrival");

    private static final int ROUNDS = 80;

    private final Random random;
    private final List<String> lines = new ArrayList<>();

    private ReplayFile(long seed) {
        random = new Random(seed);
    }

    /** What an instance of this seed sees. */
    static List<String> lines(long seed, int facts) {
        ReplayFile file = new ReplayFile(seed);
        for (int round = 0; round < ROUNDS; round++) {
            for (Cohort cohort : List.of(Cohort.BEFORE, Cohort.AFTER)) {
                for (String kind : KINDS) {
                    file.add(cohort, kind, round / 2 % 2, round % 2 == 0);
                }
            }
        }
        for (int i = 0; i < facts; i++) {
            Cohort cohort = file.random.nextInt(3) == 0 ? Cohort.BEFORE : Cohort.AFTER;
            String kind = KINDS.get(file.random.nextInt(KINDS.size()));
            // Each sees other things, so that means of ratios would be wrong; the one that is killed is in the middle.
            int option = file.random.nextInt(10) < 2 + seed % 5 ? 1 : 0;
            double bad = (cohort == Cohort.BEFORE ? 0.2 : 0.07) * (0.7 + 0.3 * seed) * (1 + option);
            file.add(cohort, kind, option, file.random.nextDouble() >= bad);
        }
        return file.lines;
    }

    /** How many lines stand at the beginning that are of each kind. */
    static int opening() {
        return 2 * ROUNDS * KINDS.size();
    }

    /** Writes the lines of a seed. */
    static Path write(Path folder, long seed, int facts) throws IOException {
        return Files.write(folder.resolve("instance-" + seed + ".txt"), lines(seed, facts));
    }

    private void add(Cohort cohort, String kind, int option, boolean good) {
        String numbers = switch (kind) {
            case "inference" ->
                String.join(
                        " ",
                        MODELS.get(option),
                        String.valueOf(millis(80 + 400 * option)),
                        String.valueOf(random.nextInt(500)),
                        String.valueOf(random.nextInt(300) + 2),
                        // One in ten has no price.
                        random.nextInt(10) == 0 ? "-" : String.valueOf(1_000_000L * (1 + random.nextInt(900))));
            case "outcome" -> SEGMENTS.get(option);
            case "classified" -> String.valueOf(random.nextInt(4) == 0);
            case "text" -> String.format(Locale.ROOT, "%s %.2f", EMOTIONS.get(option), random.nextDouble());
            case "access" -> List.of("crm", "features").get(option);
            case "opinion" -> String.valueOf(random.nextInt(10));
            default -> String.valueOf(millis(200 + 2_000 * option));
        };
        lines.add(cohort.id() + " " + kind + " " + good + " " + numbers);
    }

    private long millis(double mean) {
        return 1 + (long) (-mean * Math.log(1 - random.nextDouble()));
    }
}
