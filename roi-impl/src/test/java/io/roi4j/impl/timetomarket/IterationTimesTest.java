package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Interval;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Sound;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationStarted;
import io.roi4j.timetomarket.IterationTimes;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IterationTimesTest {
    private static final double HOUR = 3_600;
    private final Market market = new Market();

    private IterationTimes times() {
        return market.metrics().iterations();
    }

    private static void finish(TimeToMarketCalculator room, int... hours) {
        for (int i = 0; i < hours.length; i++) {
            room.iterationFinished(
                    new IterationFinished("i" + i, NOW.minus(Duration.ofHours(hours[i])), NOW, "sprint"));
        }
    }

    @Test
    @DisplayName("scipy: exp(mean(log x)) with exp of the t interval of log x; ttest_ind of logs, equal_var=False")
    void geometricCycleTime() {
        finish(market.after, 40, 52, 38, 61, 47, 55, 49, 44);
        finish(market.before(), 60, 75, 58, 90, 66);
        assertThat(Sound.value(times().geometricCycleTime()) / HOUR).isCloseTo(47.71564060568736, within(1e-9));
        Interval limits = Sound.interval(times().geometricCycleTime().estimate());
        assertThat(limits.lower() / HOUR).isCloseTo(41.754670447956364, within(1e-9));
        assertThat(limits.upper() / HOUR).isCloseTo(54.527609342503034, within(1e-9));
        assertThat(limits.method()).isEqualTo("Student t on logarithms");
        var comparison = times().geometricCycleTime().comparison();
        assertThat(comparison.relative().value().orElseThrow()).isCloseTo(-0.3072518600641201, within(1e-9));
        Sound.limits(comparison.relative(), -0.44811991977563936, -0.13042705728838144, 1e-9);
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void anIterationOfNoTimeHasNoLogarithm() {
        finish(market.after, 40, 0);
        Sound.absent(times().geometricCycleTime(), Reason.NON_POSITIVE_FOR_LOG);
        assertThat(Sound.value(times().iterationCycleTime()) / HOUR).isEqualTo(20);
        Sound.absent(new Market().metrics().iterations().geometricCycleTime(), Reason.NO_DATA);
    }

    @Test
    void openIterationsCountAsNotYetDone() {
        market.before().declareIterationCycleTime(Duration.ofDays(20), "retrospective");
        market.after.iterationFinished(new IterationFinished("a", daysAgo(14), daysAgo(4), "sprint"));
        market.after.iterationStarted(new IterationStarted("b", daysAgo(30), "sprint"));
        market.after.iterationStarted(new IterationStarted("c", daysAgo(12), "sprint"));
        assertThat(Sound.value(times().openIterations())).isEqualTo(2);
        assertThat(Sound.value(times().iterationCycleTime())).isEqualTo(10 * DAY);
        // One of three done by 10 days, two open beyond: the median isn't reached.
        assertThat(((Absent) times().cycleTimeWithOpen().estimate()).lowerBound())
                .hasValue(30 * DAY);
        market.after.iterationFinished(new IterationFinished("c", daysAgo(12), daysAgo(0), "sprint"));
        assertThat(Sound.value(times().cycleTimeWithOpen())).isEqualTo(12 * DAY);
        assertThat(times().cycleTimeWithOpen().comparison().relative().value()).hasValue(12 / 20.0 - 1);
        assertThat(times().cycleTimeWithOpen().observations()).isEqualTo(3);
        assertThat(Sound.value(times().openIterations())).isEqualTo(1);
    }
}
