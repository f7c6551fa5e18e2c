package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Calculator;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Window;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What could be true, however extreme, breaks no report: figures are finite or absent with a reason, and texts render. */
class ExtremeInputProperties {
    private static final long MOST = Evaluation.MAX_COUNT;
    private static final long NOW = TestClock.START.toEpochMilli();
    private static final List<Window> WINDOWS = List.of(
            Window.last(Duration.ofNanos(1)),
            Window.last(Duration.ofHours(2)),
            Window.lastDays(3),
            Window.lastDays(400),
            Window.lastDays(365_250),
            Window.ALL);

    interface Extreme extends Consumer<Initiative> {}

    private static Arbitrary<Long> longs() {
        return Arbitraries.of(Inference.UNKNOWN, 0L, 1L, 1_000L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.of((double) Inference.UNKNOWN, 0.0, -0.0, Double.MIN_VALUE, 1e-300, 1.0, 1e30);
    }

    private static Arbitrary<Long> times() {
        long day = Duration.ofDays(1).toMillis();
        return Arbitraries.of(
                NOW, NOW + 300_000, NOW - 1, NOW - day, NOW - 40 * day, NOW - 400 * day, Inference.UNKNOWN);
    }

    @Provide
    Arbitrary<Extreme> inferences() {
        Arbitrary<Boolean> yes = Arbitraries.of(true, false);
        return Combinators.combine(times(), longs(), yes, yes, longs(), longs(), doubles(), doubles())
                .as((at, latency, succeeded, billed, tokens, cost, energy, operations) -> initiative -> initiative
                        .inferences("gpt")
                        .withProvenance(Provenance.ESTIMATED, Provenance.NONE, Provenance.REPORTED)
                        .record(at, latency, succeeded, billed, tokens, tokens, tokens, cost, energy, operations));
    }

    @Provide
    Arbitrary<Extreme> outcomes() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 31);
        return Combinators.combine(times(), kinds, Arbitraries.of("", "en", "fr"))
                .as((at, bits, segment) -> {
                    boolean a = (bits & 1) > 0;
                    boolean b = (bits & 2) > 0;
                    boolean c = (bits & 4) > 0;
                    return initiative -> {
                        initiative.errorReduction().outcome("", at, a, segment);
                        initiative.errorReduction().pairedClassified("gpt", at, a, b, c, segment);
                        initiative.errorReduction().paired("gpt", at, a, b, segment);
                    };
                });
    }

    @Provide
    Arbitrary<Extreme> slow() {
        Arbitrary<Long> counts = Arbitraries.of(0L, 1L, 2L, MOST - 1, MOST);
        Arbitrary<Long> all = Arbitraries.of(1L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
        Arbitrary<Instant> starts = Arbitraries.of(Instant.EPOCH, TestClock.START.minusNanos(1));
        Arbitrary<String> costs = Arbitraries.of("0", "1e-100", "1e99", "0.01");
        Arbitrary<Extreme> retrainings = Combinators.combine(counts, counts, starts, costs)
                .as((before, after, start, cost) -> initiative -> {
                    retrained(initiative, start, cost, new Evaluation.Separate(before, MOST, after, MOST));
                    retrained(initiative, start, cost, new Evaluation.Separate(0, 1, 1, 1));
                    retrained(initiative, start, cost, new Evaluation.Paired(before, after, MOST, 0));
                    retrained(initiative, start, cost, new Evaluation.Paired(0, after, before, 1));
                });
        Arbitrary<Extreme> declared = Combinators.combine(counts, all).as((errors, outcomes) -> initiative -> {
            initiative.errorReduction().declare(Math.min(errors, outcomes), outcomes, "audit");
            initiative.cohort(Cohort.BEFORE).errorReduction().declare(outcomes, outcomes, "audit");
        });
        Arbitrary<Extreme> datasets = Combinators.combine(times(), longs(), longs())
                .as((at, bytes, times) -> initiative -> {
                    initiative.dataAssets().dataset("set" + bytes % 7).stored(at, bytes);
                    initiative.dataAssets().dataset("set" + times % 5).accessed(at, times);
                });
        return Arbitraries.oneOf(retrainings, declared, datasets);
    }

    private static void retrained(Initiative initiative, Instant start, String cost, Evaluation evaluation) {
        String id = evaluation + cost + start;
        initiative
                .errorReduction()
                .retrained(new Retraining(
                        id, start, TestClock.START, evaluation, true, Optional.of(Money.of(cost, "EUR"))));
    }

    @Provide
    Arbitrary<Extreme> extremes() {
        return Arbitraries.oneOf(inferences(), outcomes(), slow());
    }

    @Property(tries = 100)
    void neverBreaksAFigure(@ForAll @Size(max = 30) List<@From("extremes") Extreme> facts) {
        StreamingRoi roi = new TestClock().roi().build();
        Initiative triage = roi.initiative("triage");
        Initiative before = triage.cohort(Cohort.BEFORE);
        for (int i = 0; i < facts.size(); i++) {
            facts.get(i).accept(i % 2 == 0 ? triage : before);
        }

        assertThat(Reports.quietly(roi).toString()).isNotEmpty();
        for (Calculator<?> calculator : triage.calculators()) {
            for (Window window : WINDOWS) {
                assertThat(calculator.calculate(window).toString()).isNotEmpty();
            }
        }
    }
}
