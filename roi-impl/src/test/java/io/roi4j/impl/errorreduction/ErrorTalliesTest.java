package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErrorTalliesTest {
    private final Live live = new Live();

    @Test
    @DisplayName("what is among others can be taken out of them, and no count falls below 0")
    void without() {
        assertThat(new Confusion(9, 8, 7, 6).without(new Confusion(1, 2, 3, 4))).isEqualTo(new Confusion(8, 6, 4, 2));
        assertThat(new Confusion(1, 1, 1, 1).without(new Confusion(2, 2, 2, 2))).isEqualTo(Confusion.EMPTY);
        assertThat(new Pairs(9, 8, 7, 6).without(new Pairs(1, 2, 3, 4))).isEqualTo(new Pairs(8, 6, 4, 2));
        assertThat(new Pairs(1, 1, 1, 1).without(new Pairs(2, 2, 2, 2))).isEqualTo(Pairs.EMPTY);
    }

    private static Retraining retraining(String id, int day) {
        Instant end = Live.START.plus(Duration.ofDays(day));
        return new Retraining(
                id, end.minusSeconds(60), end, new Evaluation.Separate(120, 1_000, 80, 1_000), true, Optional.empty());
    }

    @Test
    @DisplayName("of two accounts of a retraining the one that ended later counts, whichever comes first")
    void laterAccount() {
        Retrainings early = new Retrainings(Map.of("a", retraining("a", 3)), IterationSums.EMPTY, Live.START);
        Retrainings late = new Retrainings(
                Map.of("a", retraining("a", 5), "b", retraining("b", 4)),
                IterationSums.EMPTY,
                Live.START.plusSeconds(1));
        Retrainings both = new Retrainings(late.known(), IterationSums.EMPTY, Live.START.plusSeconds(1));
        assertThat(early.merge(late)).isEqualTo(both).isEqualTo(late.merge(early));
        assertThat(both.inOrder()).containsExactly(retraining("b", 4), retraining("a", 5));
    }

    @Test
    @DisplayName("the longer of two label windows")
    void labelWindows() {
        LabelWindow week = new LabelWindow(Duration.ofDays(7));
        LabelWindow month = new LabelWindow(Duration.ofDays(30));
        assertThat(week.longer(month)).isEqualTo(month);
        assertThat(month.longer(week)).isEqualTo(month);
        assertThat(week.longer(week)).isEqualTo(week);
        live.after().errorReduction().labelWindow(LabelWindow.LONGEST);
        assertThat(live.refused()).isEmpty();
        live.after().errorReduction().labelWindow(LabelWindow.LONGEST.plusSeconds(1));
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
    }

    @Test
    @DisplayName("interventions and inferences of one day are one cluster, wherever they were told")
    void interventionsAndInferences() {
        for (int day = 0; day < 40; day++) {
            for (int i = 0; i < 50; i++) {
                live.after().inferences("gpt").succeeded(1);
            }
            for (int i = 0; i < (day / 10 % 2 == 0 ? 0 : 20); i++) {
                live.after().errorReduction().intervened();
            }
            live.passDays(1);
        }
        var rate = live.after().errorReduction().calculate().humanInterventionRate();
        // 20 of 50 on half of the days: 200 in a thousand
        assertThat(Sound.value(rate)).isEqualTo(200);
        assertThat(rate.warnings()).containsExactly(Warning.OVERDISPERSED);
        // Garwood's interval of 400 events would be 181 to 221.
        assertThat(Sound.interval(rate.estimate()).lower()).isLessThan(150);
        assertThat(rate.comparison()).isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
    }

    @Test
    @DisplayName("no interventions may be told, and as many as are counted at most")
    void bounds() {
        var room = live.after().errorReduction();
        room.intervened(Inference.UNKNOWN, 0, 1);
        room.declareClassified(0, 0, 0, 1, "audit");
        room.declareClassified(0, 0, 0, Evaluation.MAX_COUNT, "audit");
        room.declareSegment("a", 0, 1, "audit");
        room.declareSegment("a", 1, 1, "audit");
        assertThat(live.refused()).isEmpty();
        room.intervened(Inference.UNKNOWN, -1, 1);
        room.declareClassified(0, 0, 0, 0, "audit");
        room.declareClassified(-1, 0, 0, 1, "audit");
        room.declareClassified(0, 0, 0, Evaluation.MAX_COUNT + 1, "audit");
        room.declareSegment("a", 2, 1, "audit");
        room.declareSegment("a", 0, 0, "audit");
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(6);
    }

    @Test
    @DisplayName("a pair says of either side whether it was right")
    void pairs() {
        var room = live.after().errorReduction();
        // The baseline is wrong twice of four, this side once.
        room.pairedClassified("m", live.millis(), true, true, true, "a");
        room.pairedClassified("m", live.millis(), false, true, true, "a");
        room.pairedClassified("m", live.millis(), true, false, false, "a");
        room.pairedClassified("m", live.millis(), false, true, false, "a");
        var metrics = room.calculate();
        assertThat(Sound.value(metrics.absoluteReduction())).isEqualTo(0.25);
        assertThat(Sound.value(live.before().errorReduction().calculate().currentErrorRate()))
                .isEqualTo(0.5);
    }
}
