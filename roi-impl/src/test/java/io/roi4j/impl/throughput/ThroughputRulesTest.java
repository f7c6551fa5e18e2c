package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThroughputRulesTest {
    private static final long MOST = 1_000_000_000_000L;

    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();
    private final ThroughputCalculator before = live.before().throughput();

    private long outOfRange() {
        return live.refused(Reason.OUT_OF_RANGE);
    }

    @Test
    @DisplayName("numbers of tasks are bounded, and so is what counts as a peak or a recovery")
    void bounds() {
        room.completed(live.millis(), MOST);
        room.inProgress(live.millis(), 0);
        room.judgePeaks(1, 0);
        room.judgePeaks(1e-9, 1_000);
        room.judgeRecovery(1, 1);
        room.judgeRecovery(1e-9, 120);
        assertThat(live.refused()).isEmpty();
        room.completed(live.millis(), MOST + 1);
        room.completed(live.millis(), 0);
        room.inProgress(live.millis(), -1);
        room.judgePeaks(0, 0);
        room.judgePeaks(1.001, 0);
        room.judgePeaks(1, -1);
        room.judgePeaks(1, 1_001);
        room.judgeRecovery(1, 0);
        room.judgeRecovery(1, 121);
        room.declareCapacity(0, "nothing");
        assertThat(outOfRange()).isEqualTo(10);
        room.judgePeaks(Double.NaN, 0);
        assertThat(live.refused(Reason.NON_FINITE_INPUT)).isEqualTo(1);
    }

    @Test
    @DisplayName("what lies ahead is refused: tasks, costs, disruptions and their ends")
    void liesAhead() {
        Instant ahead = live.now().plus(Duration.ofHours(1));
        room.completed(ahead.toEpochMilli(), 1);
        room.incurred(new CostIncurred("a", ahead, Money.of("1", "USD"), "staff"));
        room.disrupted(new Disruption("b", ahead));
        room.disrupted(new Disruption("c", live.now(), ahead));
        assertThat(outOfRange()).isEqualTo(4);
        assertThat(Sound.value(room.calculate().recovery().disruptions())).isZero();
        assertThat(room.calculate().totals().processCost().sum()).isZero();
    }

    @Test
    @DisplayName("a cost of an impossible category is refused")
    void badCategory() {
        room.incurred(new CostIncurred("a", live.now(), Money.of("1", "USD"), "bad\nname"));
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        assertThat(room.calculate().totals().processCost().sum()).isZero();
    }

    @Test
    @DisplayName("closed, nothing is counted, not even what is refused")
    void closed() {
        live.roi().close();
        var refused = live.refused();
        room.completed(live.millis(), -1);
        room.judgePeaks(7, 0);
        room.incurred(new CostIncurred("a", Instant.MAX, Money.of("1", "USD"), "staff"));
        room.disrupted(new Disruption("b", Instant.MAX));
        assertThat(live.refused()).isEqualTo(refused);
    }

    /** A day with so many tasks that cost so much. */
    private void day(ThroughputCalculator process, int day, long tasks, long dollars) {
        Instant at = Live.START.plus(Duration.ofDays(day));
        if (tasks > 0) {
            process.completed(at.toEpochMilli(), tasks);
        }
        if (dollars > 0) {
            process.incurred(new CostIncurred("day " + day, at, Money.of(dollars + ".00", "USD"), "staff"));
        }
    }

    @Test
    @DisplayName("100 dollars a day and 2 a task against 3 a task before: the slopes of both lines")
    void marginalCost() {
        live.passDays(10);
        for (int day = 0; day < 5; day++) {
            long tasks = 10 + 5L * day;
            day(room, day, tasks, 100 + 2 * tasks);
            day(before, day, tasks, 100 + 3 * tasks);
        }
        var marginal = room.calculate(Window.ALL).marginalCost();
        assertThat(Sound.value(marginal)).isCloseTo(2, within(1e-9));
        assertThat(marginal.comparison().baseline().value().orElseThrow()).isCloseTo(3, within(1e-9));
        assertThat(marginal.comparison().absolute().value().orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(marginal.comparison().relative().value().orElseThrow()).isCloseTo(-1 / 3.0, within(1e-9));
        assertThat(marginal.comparison().observations()).isEqualTo(100);
    }

    @Test
    @DisplayName("where more tasks cost less, nothing is relative to that; days with a cost alone or tasks alone count")
    void fallingCost() {
        live.passDays(10);
        for (int day = 0; day < 3; day++) {
            day(room, day, 10 + day, 100 + day);
            day(before, day, 10 + day, 100 - day);
        }
        var comparison = room.calculate(Window.ALL).marginalCost().comparison();
        assertThat(comparison.baseline().value().orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(comparison.relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
        // (0, 10) and (10, 0): the slope is -1
        Live other = new Live();
        other.passDays(10);
        day(other.after().throughput(), 0, 10, 0);
        day(other.after().throughput(), 1, 0, 10);
        // A day on which tasks only arrived has neither.
        other.after().throughput().offered(Live.START.plus(Duration.ofDays(2)).toEpochMilli(), 5);
        assertThat(Sound.value(other.after().throughput().calculate(Window.ALL).marginalCost()))
                .isCloseTo(-1, within(1e-9));
    }

    @Test
    @DisplayName("costs in another currency before leave no baseline")
    void foreignBefore() {
        live.passDays(10);
        for (int day = 0; day < 3; day++) {
            day(room, day, 10 + day, 100 + day);
            day(before, day, 10 + day, 100 + day);
        }
        before.incurred(new CostIncurred("x", Live.START, Money.of("1", "EUR"), "staff"));
        assertThat(room.calculate(Window.ALL).marginalCost().comparison())
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
        assertThat(room.calculate(Window.ALL).costPerTransaction().comparison())
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
    }

    private static long[] bursts(int minutes, long most) {
        return LongStream.range(0, minutes).map(i -> i / 10 % 2 == 0 ? 0 : most).toArray();
    }

    @Test
    @DisplayName("work in bursts on either side: the difference knows of it")
    void bursts() {
        Inputs<ThroughputTally> now = Minutes.inputs(bursts(40, 40));
        Inputs<ThroughputTally> then = Minutes.inputs(bursts(40, 52));
        long[] even = new long[40];
        Arrays.fill(even, 20);
        Inputs<ThroughputTally> steady = Minutes.inputs(even);
        var both = rate(now, then).comparison();
        // (20 - 26) / 60 s; 800 against 1,040 tasks of Poisson would be worse beyond doubt.
        assertThat(both.absolute().value().orElseThrow()).isCloseTo(-6 / 60.0, within(1e-12));
        assertThat(both.relative().value().orElseThrow()).isCloseTo(-6 / 26.0, within(1e-12));
        assertThat(both.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(both.observations()).isEqualTo(1_040);
        assertThat(rate(steady, then).comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(rate(now, steady).comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(rate(now, steady).warnings()).contains(Warning.OVERDISPERSED);
        assertThat(rate(steady, now).warnings()).doesNotContain(Warning.OVERDISPERSED);
    }

    private static io.roi4j.Rate rate(Inputs<ThroughputTally> now, Inputs<ThroughputTally> then) {
        return ThroughputFormulas.volumePerTimeUnit(new Inputs<>(now.current(), then.current(), Days.SETTINGS));
    }

    @Test
    @DisplayName("minutes can't be compared with days, nor with nothing; two slices make a peak, one doesn't")
    void peaksOfOneLength() {
        Inputs<ThroughputTally> minutes = Minutes.inputs(10, 20, 20, 10);
        ThroughputTally day = new ThroughputTally(
                new WorkTally(100, 0, 86_400),
                Costs.EMPTY,
                Disruptions.EMPTY,
                minutes.baseline().tally().declarations());
        Inputs<ThroughputTally> days = Days.inputs(ThroughputTally.EMPTY, List.of(day, day), List.of());
        var apart = PeakFormulas.peaks(new Inputs<>(minutes.current(), days.current(), Days.SETTINGS));
        assertThat(apart.longestPeakRun().comparison()).isEqualTo(Comparison.none(Direction.UP, Reason.UNIT_MISMATCH));
        var alone = PeakFormulas.peaks(minutes);
        assertThat(alone.longestPeakRun().comparison()).isEqualTo(Comparison.none(Direction.UP, Reason.NO_BASELINE));
        assertThat(Sound.value(alone.longestPeakRun())).isEqualTo(120);
        var same = PeakFormulas.peaks(new Inputs<>(minutes.current(), minutes.current(), Days.SETTINGS));
        assertThat(same.longestPeakRun().comparison().absolute().value()).hasValue(0);
        assertThat(Sound.value(PeakFormulas.peaks(Minutes.inputs(20, 20)).timeAtPeakShare()))
                .isEqualTo(1);
        Sound.absent(PeakFormulas.peaks(Minutes.inputs(20)).timeAtPeakShare(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("a disruption of which nothing was watched leaves recovery incomplete, one that was watched doesn't")
    void unknownRecovery() {
        Minutes.tell(live, 100, 100);
        room.disrupted(new Disruption("watched", live.now()));
        Minutes.tell(live, 20, 100, 100, 100);
        AllMeasures.warns(room.calculate(Minutes.WINDOW), Warning.INCOMPLETE, name -> false);
        room.disrupted(new Disruption("unknown", Live.START.minus(Duration.ofMinutes(50))));
        AllMeasures.warns(
                room.calculate(Minutes.WINDOW), Warning.INCOMPLETE, Set.of("recoveryTime", "resilienceLoss")::contains);
        assertThat(Sound.value(room.calculate(Minutes.WINDOW).recovery().disruptions()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("counts are 0 or more, and seconds finite")
    void tallies() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTally(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTally(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTally(0, 0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTally(0, 0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(-1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(0, 0, 0, -1));
        Flow all = new Flow(9, 90, 7, 70);
        assertThat(all.without(new Flow(4, 30, 2, 20))).isEqualTo(new Flow(5, 60, 5, 50));
        assertThat(new WorkTally(9, 8, 120, all).without(new WorkTally(4, 3, 60, new Flow(4, 30, 2, 20))))
                .isEqualTo(new WorkTally(5, 5, 60, new Flow(5, 60, 5, 50)));
    }

    @Test
    @DisplayName("an outage is over when its end is told, and the fuller account counts in whatever order")
    void fullerAccounts() {
        Disruption open = new Disruption("a", Live.START);
        Disruption over = new Disruption("a", Live.START, Live.START.plusSeconds(60));
        assertThat(WatchedDisruption.fuller(over, open)).isTrue();
        assertThat(WatchedDisruption.fuller(open, over)).isFalse();
        assertThat(WatchedDisruption.fuller(open, open)).isFalse();
        WatchedDisruption unseen = new WatchedDisruption(over, Optional.empty());
        WatchedDisruption begun = new WatchedDisruption(open, Optional.empty());
        assertThat(WatchedDisruption.fuller(unseen, begun)).isEqualTo(unseen);
        assertThat(WatchedDisruption.fuller(begun, unseen)).isEqualTo(unseen);
        Disruptions one = Disruptions.of(Map.of("a", unseen));
        Disruptions other = new Disruptions(Map.of("a", begun, "b", begun), 3, Live.START);
        assertThat(one.merge(other))
                .isEqualTo(new Disruptions(Map.of("a", unseen, "b", begun), 3, Live.START))
                .isEqualTo(other.merge(one));
        assertThat(other.between(Live.START, Live.START).known()).hasSize(2);
        assertThat(other.between(Live.START.plusSeconds(1), Live.START.plusSeconds(2))
                        .known())
                .isEmpty();
        assertThat(other.between(Live.START.minusSeconds(2), Live.START.minusSeconds(1))
                        .known())
                .isEmpty();
    }

    @Test
    @DisplayName("of too many days with tasks the one farthest from the present is forgotten")
    void watchedMinutes() {
        WatchedMinutes minutes = new WatchedMinutes();
        long day = Duration.ofDays(1).toMillis();
        long now = 500 * day;
        for (int i = 0; i < WatchedMinutes.DAYS; i++) {
            minutes.add(now, now - i * day);
        }
        assertThat(minutes.contains(now - 401 * day)).isTrue();
        minutes.add(now, now + day);
        assertThat(minutes.contains(now - 401 * day)).isFalse();
        assertThat(minutes.contains(now + day)).isTrue();
        minutes.add(now, now + 450 * day);
        assertThat(minutes.contains(now + 450 * day)).isFalse();
        assertThat(minutes.contains(now - 400 * day)).isTrue();
    }
}
