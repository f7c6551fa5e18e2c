package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.History;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final List<Binomial> DAILY = List.of(new Binomial(1, 10), new Binomial(4, 30));
    private static final RatiosOfSums<EventCount> EVENTS_PER_SECOND =
            new RatiosOfSums<>(EventCount::events, EventCount::exposureSeconds);

    private static EventCount events(Binomial trials) {
        return new EventCount(trials.events(), (double) trials.trials());
    }

    @Test
    void aPartKeepsTheSlicesAndTheirTimes() {
        Evidence<EventCount> part = Days.evidence(Binomial.EMPTY, DAILY).part(EvidenceTest::events);
        assertThat(part)
                .isEqualTo(Days.evidence(
                        EventCount.EMPTY,
                        DAILY.stream().map(EvidenceTest::events).toList()));
        Inputs<EventCount> parts = Days.inputs(Binomial.EMPTY, DAILY, List.of()).part(EvidenceTest::events);
        assertThat(parts.current()).isEqualTo(part);
        assertThat(parts.baseline().slices()).isEmpty();
    }

    @Test
    void theWholeCanBeReplaced() {
        Evidence<Binomial> evidence = Days.evidence(Binomial.EMPTY, DAILY);
        assertThat(evidence.with(new Binomial(7, 50)))
                .isEqualTo(new Evidence<>(
                        new Binomial(7, 50), evidence.slices(), evidence.provenance(), evidence.label()));
    }

    @Test
    void aHistoryGivesItsWindow() {
        var track = new History.Track<>(Days.DAY.multipliedBy(40), Days.slices(DAILY));
        History<Binomial> history = new History<>(Binomial.EMPTY, new Binomial(99, 999), List.of(track));
        Scope secondDay = new Scope(Window.lastDays(1), Live.START.plus(Days.DAY.multipliedBy(2)));
        assertThat(Evidence.of(history, secondDay, "now"))
                .isEqualTo(new Evidence<>(DAILY.get(1), Days.slices(DAILY).subList(1, 2), Provenance.MEASURED, "now"));
    }

    @Test
    void confidenceLiesStrictlyBetween0And1() {
        for (double edge : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Days.settings(edge));
        }
    }

    @Test
    void comparisonsWithWhatNeedsNoRecord() {
        Estimate change = Estimate.of(0.5, new Interval(0.25, 0.75, 0.95, "test"));
        var noChange = Comparisons.withNoChange(change, Direction.UP);
        assertThat(noChange.baseline()).isEqualTo(Estimates.exact(0));
        assertThat(noChange.absolute()).isEqualTo(change);
        assertThat(noChange.verdict()).isEqualTo(Verdict.BETTER);
        var one = Comparisons.withOne(change, Direction.UP);
        assertThat(one.baseline()).isEqualTo(Estimates.exact(1));
        assertThat(one.absolute()).isEqualTo(Estimates.plus(change, -1));
        assertThat(one.verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    @DisplayName("a whole without exposure has no ratio, whatever its slices say")
    void wholeWithoutDenominator() {
        Evidence<EventCount> evidence =
                Days.evidence(EventCount.EMPTY, List.of(new EventCount(3, 5), new EventCount(4, 5)));
        assertThat(EVENTS_PER_SECOND.estimate(evidence.with(new EventCount(7, 0)), Days.SETTINGS))
                .isEqualTo(Estimate.absent(Reason.ZERO_DENOMINATOR));
    }

    @Test
    @DisplayName("a day of events without exposure is a cluster, one of neither isn't")
    void clusters() {
        List<EventCount> days = List.of(
                new EventCount(3, 5),
                new EventCount(4, 5),
                new EventCount(6, 6),
                new EventCount(4, 6),
                new EventCount(5, 5),
                new EventCount(3, 5));
        Estimate bare = EVENTS_PER_SECOND.estimate(Days.evidence(EventCount.EMPTY, days), Days.SETTINGS);
        assertThat(bare.value()).hasValue(25.0 / 32);
        List<EventCount> withNothing = new ArrayList<>(days);
        withNothing.add(EventCount.EMPTY);
        assertThat(EVENTS_PER_SECOND.estimate(Days.evidence(EventCount.EMPTY, withNothing), Days.SETTINGS))
                .isEqualTo(bare);
        List<EventCount> withEvents = new ArrayList<>(days);
        withEvents.add(new EventCount(2, 0));
        Estimate dearer = EVENTS_PER_SECOND.estimate(Days.evidence(EventCount.EMPTY, withEvents), Days.SETTINGS);
        assertThat(dearer.value()).hasValue(27.0 / 32);
        assertThat(Sound.interval(dearer).upper() - Sound.interval(dearer).lower())
                .isGreaterThan(
                        Sound.interval(bare).upper() - Sound.interval(bare).lower());
    }

    @Test
    void aNegativeRatioKeepsItsLimitsBelowZero() {
        RatiosOfSums<EventCount> losses = new RatiosOfSums<>(e -> -e.events(), EventCount::exposureSeconds);
        Estimate ratio = losses.estimate(
                Days.evidence(EventCount.EMPTY, List.of(new EventCount(10, 5), new EventCount(11, 5))), Days.SETTINGS);
        assertThat(ratio.value()).hasValue(-2.1);
        assertThat(Sound.interval(ratio).lower()).isLessThan(-2.1);
    }
}
