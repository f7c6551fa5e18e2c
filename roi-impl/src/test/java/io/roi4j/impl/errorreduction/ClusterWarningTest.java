package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Measure;
import io.roi4j.Warning;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ten days of outcomes are clusters; fewer are taken for independent, and every measure that does so says it. */
class ClusterWarningTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator after = live.after().errorReduction();
    private final ErrorReductionCalculator before = live.before().errorReduction();

    @Test
    @DisplayName("ten days on both sides")
    void both() {
        days(10, day -> {
            before.outcome(day % 2 == 0);
            after.outcome(day % 3 == 0);
        });
        ErrorReductionMetrics m = after.calculate();
        warned(false, m.initialErrorRate(), m.currentErrorRate(), m.absoluteReduction(), m.relativeReduction());
        Sound.metrics(m);
    }

    @Test
    @DisplayName("nine days")
    void nine() {
        days(9, day -> {
            before.outcome(day % 2 == 0);
            after.outcome(day % 3 == 0);
        });
        ErrorReductionMetrics m = after.calculate();
        warned(true, m.initialErrorRate(), m.currentErrorRate(), m.absoluteReduction(), m.relativeReduction());
    }

    @Test
    @DisplayName("ten days on one side only")
    void oneSide() {
        before.outcome(false);
        days(10, day -> after.outcome(day % 3 == 0));
        ErrorReductionMetrics m = after.calculate();
        warned(true, m.initialErrorRate(), m.absoluteReduction(), m.relativeReduction());
        warned(false, m.currentErrorRate());
        ErrorReductionMetrics turned = otherSide();
        warned(false, turned.initialErrorRate());
        warned(true, turned.currentErrorRate(), turned.absoluteReduction());
    }

    @Test
    @DisplayName("the intervals for pairs know no clusters")
    void pairs() {
        days(10, day -> after.paired("", Inference.UNKNOWN, day % 2 == 0, day % 3 == 0, ""));
        ErrorReductionMetrics m = after.calculate();
        warned(false, m.initialErrorRate(), m.currentErrorRate());
        warned(true, m.absoluteReduction(), m.relativeReduction());
    }

    private static ErrorReductionMetrics otherSide() {
        Live other = new Live();
        for (int day = 0; day < 10; day++) {
            other.before().errorReduction().outcome(day % 3 == 0);
            other.passDays(1);
        }
        other.after().errorReduction().outcome(false);
        return other.after().errorReduction().calculate();
    }

    private void days(int count, IntConsumer facts) {
        for (int day = 0; day < count; day++) {
            facts.accept(day);
            live.passDays(1);
        }
    }

    private static void warned(boolean expected, Measure... measures) {
        for (Measure measure : measures) {
            assertThat(measure.warnings().contains(Warning.INDEPENDENCE_ASSUMED))
                    .as(measure.toString())
                    .isEqualTo(expected);
        }
    }
}
