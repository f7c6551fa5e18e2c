package io.roi4j.micrometer.fleet;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.inference.Inference;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Tells an initiative the lines of a {@link ReplayFile}, as if they happened now. */
final class Replay {
    private static final long NANOS = 1_000_000;
    private static final long SECOND = 1_000 * NANOS;
    private static final long EARLIER = 20L * 86_400_000;

    private final Initiative initiative;
    private final InstantSource clock;
    private int contacts;

    /**
     * @param initiative whom to tell
     * @param clock that of its library
     */
    Replay(Initiative initiative, InstantSource clock) {
        this.initiative = initiative;
        this.clock = clock;
    }

    void tell(List<String> lines) {
        lines.forEach(this::tell);
    }

    void tell(String line) {
        String[] word = line.split(" ");
        Initiative cohort = initiative.cohort(
                Cohort.valueOf(word[0].toUpperCase(Locale.ROOT).replace('-', '_')));
        boolean good = Boolean.parseBoolean(word[2]);
        String first = word[3];
        switch (word[1]) {
            case "inference" -> inference(cohort, word, good);
            case "outcome" -> cohort.errorReduction().outcome("gpt", Inference.UNKNOWN, good, first);
            case "classified" -> classified(cohort, good, Boolean.parseBoolean(first));
            case "intervened" -> cohort.errorReduction().intervened(Inference.UNKNOWN, good ? 0 : 1, 10);
            case "task" -> task(cohort, Long.parseLong(first), good);
            case "opinion" -> opinion(cohort.customerExperience(), Integer.parseInt(first), good);
            case "response" ->
                cohort.customerExperience().responded(Inference.UNKNOWN, Long.parseLong(first) * NANOS, 2 * SECOND);
            case "contact" -> contact(cohort.customerExperience(), good);
            case "text" -> {
                double polarity = Double.parseDouble(word[4]);
                cohort.customerExperience().felt(Inference.UNKNOWN, good ? polarity : -polarity, first, 1);
            }
            case "run" -> cohort.dataAssets().processed(Long.parseLong(first) * NANOS, (good ? 200 : 900) * NANOS);
            case "check" -> cohort.dataAssets().qualityChecked(good);
            case "access" -> cohort.dataAssets().dataset(first).accessed("gpt");
            case "arrival" -> cohort.technicalDebt().pipeline("orders").arrived(clock.millis() - Long.parseLong(first));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static void inference(Initiative cohort, String[] word, boolean good) {
        long latency = Long.parseLong(word[4]) * NANOS;
        long cost = word[7].equals("-") ? Inference.UNKNOWN : Long.parseLong(word[7]);
        cohort.inferences(word[3])
                .record(
                        Inference.UNKNOWN,
                        latency,
                        good,
                        true,
                        Long.parseLong(word[5]),
                        Long.parseLong(word[6]),
                        Inference.UNKNOWN,
                        cost,
                        latency * 1e-7,
                        1e9,
                        latency / 4);
    }

    private static void classified(Initiative cohort, boolean good, boolean positive) {
        cohort.errorReduction().classified("gpt", Inference.UNKNOWN, good == positive, positive, "en");
    }

    private static void task(Initiative cohort, long millis, boolean good) {
        cohort.throughput().offered();
        if (good) {
            cohort.throughput().completed();
            cohort.throughput().completedAfter(Inference.UNKNOWN, millis);
        }
    }

    private static void opinion(CustomerExperienceCalculator room, int score, boolean good) {
        room.recommendationAsked(Inference.UNKNOWN, 3);
        room.satisfactionAsked(Inference.UNKNOWN, 3);
        room.recommended(Inference.UNKNOWN, good ? 10 : score);
        room.satisfied(Inference.UNKNOWN, good ? 5 : 1 + score / 2);
    }

    /** A contact of three weeks ago, whose recontact window is over. */
    private void contact(CustomerExperienceCalculator room, boolean good) {
        String issue = ProcessHandle.current().pid() + "-" + contacts++;
        long then = clock.millis() - EARLIER;
        room.contactOpened(issue, then);
        room.contactResolved(issue, then + 1_000);
        if (!good) {
            room.contactRepeated(issue, then + 2_000);
        }
    }
}
