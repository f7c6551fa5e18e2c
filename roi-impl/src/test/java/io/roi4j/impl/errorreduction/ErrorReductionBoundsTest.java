package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Years of outcomes leave as much behind as 400 days of them. */
class ErrorReductionBoundsTest {
    @Test
    @DisplayName("outcomes of 1,200 days: 401 days, 73 hours and 121 minutes of slices at most, with the clock's slack")
    void slices() {
        Timeline<OutcomeFact, ErrorReductionTally> timeline = new Timeline<>(Resolution.LONG, OutcomeAccumulator::new);
        long day = Duration.ofDays(1).toMillis();
        for (int i = 0; i < 1_200; i++) {
            for (int of = 0; of < 20; of++) {
                timeline.add(
                        i * day,
                        i * day - of * 60_000L,
                        new OutcomeFact("m" + of % 5, "s" + of, of > 2, Confusion.EMPTY, Pairs.EMPTY));
            }
        }
        History<ErrorReductionTally> history = timeline.history();
        assertThat(history.total().outcomes().trials()).isEqualTo(24_000);
        assertThat(history.tracks())
                .extracting(track -> track.slices().size()
                        <= track.span().dividedBy(track.slices().get(0).length()) + 8)
                .containsOnly(true);
    }

    @Test
    @DisplayName("segments and models over their caps are one series each, however many outcomes")
    void names() {
        Live live = new Live();
        ErrorReductionCalculator room = live.after().errorReduction();
        for (int i = 0; i < 150; i++) {
            room.outcome("m" + i, live.millis(), i % 2 == 0, "s" + i);
        }
        var found = room.calculate();
        assertThat(found.models()).hasSize(51).containsKey("other");
        assertThat(found.segmentDistribution().segments()).hasSize(51).containsKey("other");
        assertThat(found.segmentDistribution()
                        .segments()
                        .get("other")
                        .outcomes()
                        .sum())
                .isEqualTo(100);
    }

    @Test
    @DisplayName("a window beyond 400 days says that it is cut, in every figure that slices are behind")
    void horizon() {
        Live live = new Live();
        ErrorReductionCalculator room = live.after().errorReduction();
        for (int day = 0; day < 450; day++) {
            room.classified("m", live.millis(), day % 3 == 0, day % 2 == 0, "s" + day % 2);
            live.passDays(1);
        }
        var cut = room.calculate(Window.lastDays(440));
        assertThat(cut.currentErrorRate().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(cut.falsePositiveRate().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(cut.segmentDistribution().segmentSpread().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(cut.trend().senSlope().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(room.calculate(Window.lastDays(400)).currentErrorRate().warnings())
                .doesNotContain(Warning.HORIZON_CUT);
        // The rate since the start has lost nothing; its trend, which needs slices, has.
        var all = room.calculate(Window.ALL);
        assertThat(all.currentErrorRate().observations()).isEqualTo(450);
        assertThat(all.currentErrorRate().warnings()).doesNotContain(Warning.HORIZON_CUT);
        assertThat(all.trend().senSlope().warnings()).contains(Warning.HORIZON_CUT);
        Sound.metrics(all);
    }
}
