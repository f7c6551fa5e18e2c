package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Initiative;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.inference.InferenceRecorder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which inferences are told doesn't matter, and garbage among them changes nothing. */
class InferenceOrderProperties {
    @Provide
    Arbitrary<List<InferenceFact>> facts() {
        return SomeInferences.exact();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyOrderGivesTheSameMeasures(@ForAll("facts") List<InferenceFact> facts, @ForAll Random random) {
        List<InferenceFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(metrics(told(shuffled, false))).isEqualTo(metrics(told(facts, false)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void garbageChangesOnlyTheRefusals(@ForAll("facts") List<InferenceFact> facts) {
        Live clean = told(facts, false);
        Live dirty = told(facts, true);
        assertThat(metrics(dirty)).isEqualTo(metrics(clean));
        assertThat(clean.refused()).isEmpty();
        assertThat(dirty.refused().values().stream().mapToLong(count -> count).sum())
                .isEqualTo(3L * facts.size());
    }

    private static Live told(List<InferenceFact> facts, boolean garbage) {
        Live live = new Live();
        live.passDays(20);
        for (InferenceFact fact : facts) {
            InferenceRecorder recorder = live.after()
                    .inferences("gpt")
                    .withProvenance(
                            fact.provenances().cost(),
                            fact.provenances().work(),
                            fact.provenances().work());
            // A latency decides the day, so that it is the same in whatever order the facts come.
            long ended = live.millis() - fact.latencyNanos() % 1_500_000_000;
            tell(recorder, ended, fact.latencyNanos(), fact);
            if (garbage) {
                tell(recorder, ended, -fact.latencyNanos() - 1, fact);
                tell(recorder, live.millis() + 400_000, fact.latencyNanos(), fact);
                recorder.record(ended, 1, true, true, 1, 1, 1, 1, Double.NaN, 1);
            }
        }
        return live;
    }

    private static void tell(InferenceRecorder recorder, long ended, long latency, InferenceFact fact) {
        recorder.record(
                ended,
                latency,
                fact.succeeded(),
                fact.billed(),
                fact.inputTokens(),
                fact.outputTokens(),
                fact.cachedTokens(),
                fact.costPicos(),
                fact.joules(),
                fact.operations());
    }

    private static List<Record> metrics(Live live) {
        Initiative after = live.after();
        return List.of(
                after.inferences().calculate(),
                after.scalability().calculate(),
                after.scalability().calculate(Window.lastDays(9)),
                after.technicalDebt().calculate(Window.ALL));
    }
}
