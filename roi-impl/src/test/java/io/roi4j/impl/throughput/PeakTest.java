package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.throughput.PeakSustainability;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeakTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    private PeakSustainability peaks() {
        return room.calculate(Minutes.WINDOW).peaks();
    }

    @Test
    @DisplayName(
            "runs of 1, 2, 3, 4, 5 minutes: mean 180 s, t(0.975; 4) * sd / sqrt(5) = 2.7764451 * 94.8683298 / 2.2360680")
    void runsAreCountedAndHaveAMean() {
        Minutes.tell(live, 9, 100, 9, 100, 100, 9, 100, 100, 100, 9);
        assertThat(Sound.value(peaks().peakRuns())).isEqualTo(3);
        assertThat(Sound.value(peaks().meanPeakRun())).isEqualTo(120);
        assertThat(((Present) peaks().meanPeakRun().estimate()).limits().toString())
                .contains("insufficient-sample");
        Minutes.tell(live, 100, 100, 100, 100, 9, 100, 100, 100, 100, 100, 9);
        assertThat(Sound.value(peaks().peakRuns())).isEqualTo(5);
        assertThat(Sound.value(peaks().meanPeakRun())).isEqualTo(180);
        double margin = 2.7764451051977987 * 94.86832980505137 / Math.sqrt(5);
        Sound.limits(peaks().meanPeakRun().estimate(), 180 - margin, 180 + margin, 1e-9);
        assertThat(peaks().peakSustainability().observations()).isEqualTo(5);
        assertThat(peaks().longestPeakRun().observations()).isEqualTo(5);
    }

    @Test
    void aRunSurvivesSoManySlicesBelowAsTheHostSays() {
        Minutes.tell(live, 9, 100, 100, 50, 100, 50, 50, 100, 9);
        assertThat(Sound.value(peaks().longestPeakRun())).isEqualTo(120);
        room.judgePeaks(0.9, 1);
        // 100 100 50 100; the minute at 50 is in the run, but not at the peak
        assertThat(Sound.value(peaks().longestPeakRun())).isEqualTo(240);
        assertThat(Sound.value(peaks().peakRuns())).isEqualTo(2);
        assertThat(Sound.value(peaks().timeAtPeakShare())).isCloseTo(4 / 9.0, within(1e-12));
        room.judgePeaks(0.9, 2);
        assertThat(Sound.value(peaks().longestPeakRun())).isEqualTo(420);
        // The series ends before it is known whether the run does.
        Sound.absent(peaks().peakSustainability(), Reason.CENSORED_NOT_REACHED);
        room.judgePeaks(0.5, 0);
        assertThat(Sound.value(peaks().longestPeakRun())).isEqualTo(420);
    }

    @Test
    void aMinuteThatWasNotWatchedEndsARunWhateverTheGap() {
        room.judgePeaks(0.9, 5);
        Minutes.tell(live, 100, -1, 100, 50, 100);
        assertThat(Sound.value(peaks().longestPeakRun())).isEqualTo(180);
    }

    @Test
    @DisplayName("CUSUM by hand: 100 a minute, then 91: z = -0.9 each, S grows by 0.4 and passes 5 at the 13th")
    void fadeGoesOff() {
        room.declareCapacity(100 / 60.0, "load test");
        long[] tasks = new long[40];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = i < 20 ? 100 : 91;
        }
        Minutes.tell(live, tasks);
        Measure alarm = peaks().peakFadeAlarm();
        assertThat(Sound.value(alarm)).isEqualTo((20 + 13) * 60);
        assertThat(Sound.value(peaks().peakFade())).isCloseTo(0.91, within(1e-12));
    }

    @Test
    void aSteadyRunHasNoAlarm() {
        Minutes.tell(live, 100, 99, 101, 100, 98, 100, 100, 99);
        Measure alarm = peaks().peakFadeAlarm();
        Sound.absent(alarm, Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) alarm.estimate()).lowerBound()).hasValue(480);
        Sound.absent(new PeakTest().peaks().peakFadeAlarm(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("more than 200 slices: the 99th percentile, numpy.percentile of 300 hours, one of them a freak")
    void aMonthIsJudgedByHoursAgainstThe99thPercentile() {
        for (int hour = 0; hour < 300; hour++) {
            room.completed(live.millis(), hour == 7 ? 10_000 : hour % 3 == 0 ? 20 : 100);
            live.pass(Duration.ofHours(1));
        }
        PeakSustainability peaks = room.calculate(Window.lastDays(30)).peaks();
        assertThat(Sound.value(peaks.referenceRate()) * 60).isCloseTo(100, within(1e-9));
        assertThat(peaks.longestPeakRun().warnings()).doesNotContain(Warning.PEAK_FROM_MAXIMUM);
        assertThat(Sound.value(peaks.peakRuns())).isEqualTo(100);
    }

    @Test
    void aBaselineIsReadInSlicesOfTheSameLength() {
        Minutes.tell(live, 9);
        for (int minute = 0; minute < 10; minute++) {
            live.before().throughput().completed(live.millis(), minute % 2 == 0 ? 100 : 10);
            live.pass(Minutes.MINUTE);
        }
        Minutes.tell(live, 100, 100, 10, 100, 100, 100, 10);
        var comparison = peaks().longestPeakRun().comparison();
        assertThat(comparison.absolute().value()).hasValue(120);
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }
}
