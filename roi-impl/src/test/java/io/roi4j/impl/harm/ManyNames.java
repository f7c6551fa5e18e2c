package io.roi4j.impl.harm;

import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Report;
import io.roi4j.Total;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A host that gives each fact a name of its own, in one dimension after the other; says what becomes of it. */
final class ManyNames {
    /** Fills all logs, so that what grows afterwards are the names. */
    private static final int BEFORE = 50_000;

    /** Tells one fact of this name; its number makes its key. */
    private interface Teller {
        void tell(StreamingRoi roi, String name, long number);
    }

    /**
     * A dimension.
     *
     * @param tag how figures call it
     * @param total whose sum is the number of facts
     */
    private record Dimension(String tag, String total, Teller teller) {}

    private static final Instant AT = TestClock.START.minus(Duration.ofDays(1));
    private static final long MILLIS = AT.toEpochMilli();
    private static final Map<String, Dimension> DIMENSIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "initiative",
                    new Dimension(
                            "",
                            "completedTasks",
                            (roi, name, i) -> roi.initiative(name).throughput().completed(MILLIS, 1))),
            in(
                    "model",
                    "succeeded",
                    (triage, name, i) -> triage.inferences(name).succeeded(1)),
            in(
                    "segment",
                    "outcomes",
                    (triage, name, i) -> triage.errorReduction().outcome(true, name)),
            in(
                    "dataset",
                    "accesses",
                    (triage, name, i) -> triage.dataAssets().dataset(name).accessed()),
            in(
                    "pipeline",
                    "pipelineArrivals",
                    (triage, name, i) -> triage.technicalDebt().pipeline(name).arrived(MILLIS, MILLIS + 5)),
            in(
                    "emotion",
                    "emotionWeight",
                    (triage, name, i) -> triage.customerExperience().felt(MILLIS, 0.5, name, 1)),
            in(
                    "category",
                    "categorySpend",
                    (triage, name, i) ->
                            triage.throughput().incurred(new CostIncurred("c" + i, at(i), Money.of("1", "EUR"), name))),
            in(
                    "kind",
                    "finishedIterations",
                    (triage, name, i) -> triage.timeToMarket()
                            .iterationFinished(new IterationFinished("i" + i, at(i).minusSeconds(60), at(i), name))),
            in(
                    "worktype",
                    "workTime",
                    (triage, name, i) -> triage.timeToMarket()
                            .workDone(new WorkDone("w" + i, at(i), name, 1, Duration.ofSeconds(1), Duration.ZERO))),
            in(
                    "deployment",
                    "",
                    (triage, name, i) -> triage.scalability()
                            .flowed(new CashFlow(
                                    "f" + i, name, at(i), Money.of("-1", "EUR"), CashFlow.Kind.INVESTMENT))),
            in(
                    "aspect",
                    "",
                    (triage, name, i) ->
                            triage.scalability().complicated(new ComplexityAtVolume("a" + i, at(i), name, 1, 1)))));

    /** In the order of time, since a log that is full takes nothing that is older than what it let go. */
    private static Instant at(long number) {
        return AT.plusMillis(number);
    }

    private interface Telling {
        void tell(Initiative triage, String name, long number);
    }

    private static Map.Entry<String, Dimension> in(String tag, String total, Telling telling) {
        return Map.entry(
                tag, new Dimension(tag, total, (roi, name, i) -> telling.tell(roi.initiative("triage"), name, i)));
    }

    private ManyNames() {}

    /** The dimensions by their names in {@code Roi.health()}. */
    static Set<String> dimensions() {
        return DIMENSIONS.keySet();
    }

    /** The first argument says how many names in each dimension. */
    public static void main(String[] arguments) {
        long names = Long.parseLong(arguments[0]);
        DIMENSIONS.forEach((name, dimension) -> flood(name, dimension, names));
    }

    private static void flood(String name, Dimension dimension, long names) {
        TestClock clock = new TestClock();
        StreamingRoi roi = clock.roi().build();
        for (long i = 0; i < BEFORE; i++) {
            dimension.teller().tell(roi, "early " + i, i);
        }
        long before = Fork.heapBytes();
        for (long i = BEFORE; i < BEFORE + names; i++) {
            dimension.teller().tell(roi, "name " + i, i);
        }
        long after = Fork.heapBytes();
        Report report = roi.report();
        for (int i = 0; i < 9; i++) {
            // Within a minute, nothing new: the log has been told.
            roi.report();
        }
        System.out.printf(
                Locale.ROOT,
                "names %s series=%d growthBytes=%d total=%.0f overflowed=%d refused=%s%n",
                name,
                series(report, dimension),
                after - before,
                dimension.total().isEmpty() ? BEFORE + names : total(report, dimension),
                roi.health().overflowed().getOrDefault(name, 0L),
                roi.health().refused());
        roi.close();
    }

    private static long series(Report report, Dimension dimension) {
        Set<String> series = new HashSet<>();
        for (Report.Entry entry : report.entries()) {
            if (dimension.tag().isEmpty()) {
                series.add(entry.initiative());
                continue;
            }
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    if (figure.dimensions().containsKey(dimension.tag())) {
                        series.add(figure.dimensions().get(dimension.tag()));
                    }
                }
            }
        }
        return series.size();
    }

    private static double total(Report report, Dimension dimension) {
        double sum = 0;
        for (Report.Entry entry : report.entries()) {
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    if (figure.name().equals(dimension.total()) && figure.figure() instanceof Total total) {
                        sum += total.sum();
                    }
                }
            }
        }
        return sum;
    }
}
