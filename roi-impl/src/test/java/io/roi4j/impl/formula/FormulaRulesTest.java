package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.TallyAccumulator;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormulaRulesTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    @DisplayName("a declared number is taken for exact: the interval of the difference is that of the value, moved")
    void withDeclared() {
        Estimate five = Estimate.of(5, new Interval(4.5, 6, 0.95, "some method"));
        Comparison found = Comparisons.withDeclared(five, new Declared(4, "audit"), Direction.UP);
        assertThat(found.baseline().value()).hasValue(4);
        assertThat(found.absolute().value()).hasValue(1);
        Sound.limits(found.absolute(), 0.5, 2, 1e-12);
        assertThat(found.relative().value()).hasValue(0.25);
        Sound.limits(found.relative(), 0.125, 0.5, 1e-12);
        assertThat(found.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.label()).isEqualTo("declared: audit");
        assertThat(found.provenance()).isEqualTo(Provenance.DECLARED);
        Comparison nothing = Comparisons.withDeclared(five, new Declared(0, "audit"), Direction.DOWN);
        assertThat(nothing.relative().reason()).contains(Reason.ZERO_BASELINE);
        assertThat(nothing.absolute().value()).hasValue(5);
        assertThat(nothing.verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    @DisplayName("a mean without a baseline is compared with nothing; the moments know the shortest and the longest")
    void means() {
        DurationSketch some = DurationSketch.of(2 * SECOND, 5 * SECOND, 8 * SECOND);
        Inputs<DurationSketch> alone =
                new Inputs<>(Evidence.of(some), Evidence.of(DurationSketch.EMPTY), Days.SETTINGS);
        assertThat(DurationMeans.comparison(alone, Direction.DOWN))
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
        assertThat(DurationMeans.moments(some).min()).isEqualTo(2);
        assertThat(DurationMeans.moments(some).max()).isEqualTo(8);
    }

    @Test
    @DisplayName("type 7 between two ranks far apart, in a sketch: the median of 1 s and 3 s is 2 s")
    void betweenRanks() {
        long[] nanos = new long[2_000];
        Arrays.fill(nanos, 0, 1_000, SECOND);
        Arrays.fill(nanos, 1_000, 2_000, 3 * SECOND);
        Estimate median = DurationQuantiles.quantile(DurationSketch.of(nanos), 0.5, Days.SETTINGS);
        assertThat(median.value().orElseThrow()).isCloseTo(2, within(0.02));
        // h = 1999 * 0.50012506... + 1 lies a quarter of the way from rank 1000 to 1001
        Estimate quarter = DurationQuantiles.quantile(DurationSketch.of(nanos), 999.25 / 1_999, Days.SETTINGS);
        assertThat(quarter.value().orElseThrow()).isCloseTo(1.5, within(0.02));
    }

    @Test
    @DisplayName("evidence that comes from elsewhere is the same evidence")
    void from() {
        Evidence<EventCount> own = Evidence.of(new EventCount(3, 10));
        assertThat(own.from(Provenance.DECLARED))
                .isEqualTo(new Evidence<>(own.tally(), own.slices(), Provenance.DECLARED, own.label(), own.cut()));
    }

    @Test
    @DisplayName("what begins later isn't at risk yet, what begins now is")
    void beginsLater() {
        long now = Days.SETTINGS.scope().asOf().toEpochMilli();
        assertThat(Lifetimes.atRisk(Spells.of(Map.of("a", Spell.begun(now + 1))), Days.SETTINGS.scope()))
                .isEmpty();
        assertThat(Lifetimes.atRisk(Spells.of(Map.of("a", Spell.begun(now))), Days.SETTINGS.scope()))
                .hasSize(1);
        assertThat(Lifetimes.atRisk(Spells.of(Map.of("a", Spell.of(now + 1, now + 2, 1))), Days.SETTINGS.scope()))
                .isEmpty();
    }

    @Test
    @DisplayName("days without an answer are no clusters")
    void answerlessDays() {
        List<Opinions> days = new ArrayList<>(Collections.nCopies(9, new Opinions(5, 3, 2)));
        days.add(Opinions.EMPTY);
        assertThat(warnings(days)).contains(Warning.INDEPENDENCE_ASSUMED);
        days.add(new Opinions(5, 3, 2));
        assertThat(warnings(days)).doesNotContain(Warning.INDEPENDENCE_ASSUMED);
    }

    private static java.util.Set<Warning> warnings(List<Opinions> days) {
        return NetScores.reading(Days.inputs(Opinions.EMPTY, days, List.of()), Direction.UP)
                .warnings();
    }

    @Test
    @DisplayName("up to a billion events have an exact interval")
    void manyEvents() {
        assertThat(Rates.estimate(new EventCount(1_000_000_000, 1), Days.SETTINGS)
                        .interval())
                .isPresent();
        assertThat(Rates.estimate(new EventCount(1_000_000_001, 1), Days.SETTINGS)
                        .interval())
                .isEmpty();
    }

    @Test
    @DisplayName("an absent value without observations has no origin; one with some has, and so has a count of 0")
    void origin() {
        Estimate absent = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
        assertThat(provenance(absent, 0)).isEqualTo(Provenance.NONE);
        assertThat(provenance(absent, 1)).isEqualTo(Provenance.MEASURED);
        assertThat(provenance(Estimates.exact(0), 0)).isEqualTo(Provenance.MEASURED);
    }

    private static Provenance provenance(Estimate estimate, long observations) {
        return ReadingBuilder.of(estimate, Days.SETTINGS)
                .from(observations, Provenance.MEASURED)
                .build()
                .provenance();
    }

    @Test
    @DisplayName("a confidence lies between 0 and 1, a group is of five or more")
    void settings() {
        for (double confidence : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Days.settings(confidence));
        }
        var scope = Days.SETTINGS.scope();
        var currency = Days.SETTINGS.currency();
        assertThat(new Settings(scope, 0.9, currency, Settings.LEAST_GROUP).minimumGroup())
                .isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(scope, 0.9, currency, Settings.LEAST_GROUP - 1));
    }

    @Test
    @DisplayName("spells of both sides until one cause: another cause censors")
    void survival() {
        long now = Days.SETTINGS.scope().asOf().toEpochMilli();
        Spells spells = Spells.of(Map.of(
                "a", Spell.of(now - 90_000, now - 80_000, 1),
                "b", Spell.of(now - 90_000, now - 70_000, 2),
                "c", Spell.of(now - 90_000, now - 60_000, 1)));
        Inputs<Spells> inputs = new Inputs<>(Evidence.of(spells), Evidence.of(Spells.EMPTY), Days.SETTINGS);
        Survival found = Survival.of(inputs, side -> side, 1, Optional.of(new Declared(60, "audit")));
        // 2/3 from 10 s on, 0 from 30 s on
        assertThat(found.quantile(0.5).value()).hasValue(30);
        assertThat(found.baselineProvenance()).isEqualTo(Provenance.DECLARED);
        assertThat(found.comparison(0.5, Direction.DOWN).relative().value()).hasValue(-0.5);
        assertThat(found)
                .isEqualTo(Survival.of(inputs, spells, Spells.EMPTY, 1, Optional.of(new Declared(60, "audit"))));
    }

    @Test
    @DisplayName("all time is all that came, also what no slice remembers; a window is the sum of its slices")
    void allTime() {
        Timeline<EventCount, EventCount> timeline =
                new Timeline<>(Resolution.SHORT, () -> new TallyAccumulator<>(EventCount.EMPTY));
        for (int day = 0; day < 100; day++) {
            long at = Live.START.plus(Duration.ofDays(day)).toEpochMilli();
            timeline.add(at, at, new EventCount(1, 0));
        }
        Instant now = Live.START.plus(Duration.ofDays(99));
        Evidence<EventCount> all = Evidence.of(timeline.history(), new Scope(Window.ALL, now), "x");
        assertThat(all.tally().events()).isEqualTo(100);
        assertThat(all.slices()).hasSizeLessThan(100);
        assertThat(Evidence.of(timeline.history(), new Scope(Window.lastDays(9), now), "x")
                        .tally()
                        .events())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("a part of the tallies alone: both sides, with what is known of them, without slices")
    void wholeParts() {
        Evidence<Binomial> current = Evidence.of(new Binomial(2, 9), true);
        Evidence<Binomial> before =
                new Evidence<>(new Binomial(3, 7), List.of(), Provenance.DECLARED, "cohort before", false);
        Inputs<Binomial> mirrored =
                new Inputs<>(current, before, Days.SETTINGS).whole(side -> new Binomial(side.others(), side.trials()));
        assertThat(mirrored.current()).isEqualTo(Evidence.of(new Binomial(7, 9), true));
        assertThat(mirrored.current().cut()).isTrue();
        assertThat(mirrored.baseline())
                .isEqualTo(new Evidence<>(new Binomial(4, 7), List.of(), Provenance.DECLARED, "cohort before"));
        assertThat(mirrored.settings()).isSameAs(Days.SETTINGS);
    }
}
