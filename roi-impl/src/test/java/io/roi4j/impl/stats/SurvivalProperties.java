package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SurvivalProperties {
    @Provide
    Arbitrary<List<FollowUp>> observations() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 20),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 5))
                .as((entry, length, cause, count) -> new FollowUp(entry, Math.max(0, entry) + length, cause, count))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property
    void curvesFallFromOneAndHoldTheirIntervals(@ForAll("observations") List<FollowUp> observations) {
        KaplanMeier curve = KaplanMeier.of(observations);
        double last = 1;
        for (KaplanMeier.Step step : curve.steps()) {
            assertThat(step.survival()).isBetween(0.0, last);
            assertThat(step.events()).isBetween(1.0, step.atRisk());
            last = step.survival();
            for (SurvivalScale scale : SurvivalScale.values()) {
                Expect.sound(curve.survival(step.time(), scale, 0.95), 0, 1);
                Expect.sound(curve.median(scale, 0.95), 0, 60);
            }
            Expect.sound(curve.restrictedMean(step.time(), 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            assertThat(Expect.value(curve.restrictedMean(step.time(), 0.95))).isBetween(0.0, step.time() + 1e-9);
        }
    }

    @Property
    void whatHappenedAndWhatDidNotAddUpToOne(
            @ForAll("observations") List<FollowUp> observations, @ForAll @IntRange(min = 0, max = 60) int time) {
        var survival = KaplanMeier.of(observations).survival(time, SurvivalScale.LOG, 0.95);
        survival.value().ifPresent(s -> {
            double first = Expect.value(AalenJohansen.incidence(observations, 1, time, 0.95));
            double second = Expect.value(AalenJohansen.incidence(observations, 2, time, 0.95));
            assertThat(first + second + s).isCloseTo(1, within(1e-12));
            Expect.sound(AalenJohansen.incidence(observations, 1, time, 0.95), 0, 1);
        });
    }

    @Property
    void withOneCauseTheIncidenceIsTheRestOfKaplanMeierAndSoIsItsError(
            @ForAll("observations") List<FollowUp> observations, @ForAll @IntRange(min = 0, max = 60) int time) {
        List<FollowUp> oneCause = observations.stream()
                .map(f -> new FollowUp(f.entry(), f.exit(), Math.min(1, f.cause()), f.count()))
                .toList();
        KaplanMeier.Step at = KaplanMeier.of(oneCause).at(time);
        if (at.survival() > 0) {
            assertThat(AalenJohansen.standardError(oneCause, 1, time))
                    .isCloseTo(at.survival() * Math.sqrt(at.logVariance()), within(1e-9));
        }
    }

    @Property
    void aCountIsThatManyAlike(@ForAll("observations") List<FollowUp> observations) {
        List<FollowUp> singly = observations.stream()
                .flatMap(f ->
                        LongStream.range(0, f.count()).mapToObj(i -> new FollowUp(f.entry(), f.exit(), f.cause(), 1)))
                .toList();
        assertThat(KaplanMeier.of(singly).steps())
                .isEqualTo(KaplanMeier.of(observations).steps());
    }

    @Property
    void logRankIsSymmetricAndObservedAddUpToExpected(
            @ForAll("observations") List<FollowUp> first, @ForAll("observations") List<FollowUp> second) {
        LogRank.Result there = LogRank.of(first, second);
        LogRank.Result back = LogRank.of(second, first);
        assertThat(there.observed().get(0) + there.observed().get(1))
                .isCloseTo(there.expected().get(0) + there.expected().get(1), within(1e-9));
        there.chiSquare().value().ifPresent(chiSquare -> {
            assertThat(Expect.value(back.chiSquare())).isCloseTo(chiSquare, within(1e-7 * (1 + chiSquare)));
            assertThat(Expect.value(there.p())).isBetween(0.0, 1.0);
        });
    }

    @Property
    void aGroupAgainstItselfDoesNotDiffer(@ForAll("observations") List<FollowUp> observations) {
        LogRank.of(observations, observations)
                .chiSquare()
                .value()
                .ifPresent(chiSquare -> assertThat(chiSquare).isCloseTo(0, within(1e-9)));
    }
}
