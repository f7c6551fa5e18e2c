package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.stats.ChangeSignal.Direction;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeDetectorBoundaryTest {
    private static double[] step(int first, double before, int then, double after) {
        double[] x = new double[first + then];
        Arrays.setAll(x, i -> i < first ? before : after);
        return x;
    }

    @Test
    @DisplayName("CUSUM signals above h, not at it, and once a sum that stood at h grows")
    void cusumAtItsBound() {
        assertThat(Cusum.of(new double[] {3}, 0, 1, 2).signals()).isEmpty();
        assertThat(Cusum.of(new double[] {-3}, 0, 1, 2).signals()).isEmpty();
        assertThat(Cusum.of(new double[] {3, 2}, 0, 1, 2).signals())
                .containsExactly(new ChangeSignal(1, 0, Direction.UP));
        assertThat(Cusum.of(new double[] {-3, -2}, 0, 1, 2).signals())
                .containsExactly(new ChangeSignal(1, 0, Direction.DOWN));
    }

    @Test
    @DisplayName("Page-Hinkley: after 0 and 2 the sum is 1")
    void pageHinkleyAtItsThreshold() {
        double[] rise = {0, 2};
        double[] fall = {2, 0};
        assertThat(PageHinkley.of(rise, PageHinkley.Settings.twoSided(1, 0, 1))).isEmpty();
        assertThat(PageHinkley.of(fall, PageHinkley.Settings.twoSided(1, 0, 1))).isEmpty();
        assertThat(PageHinkley.of(rise, PageHinkley.Settings.twoSided(1, 0, 0.99)))
                .containsExactly(new ChangeSignal(1, 1, Direction.UP));
        assertThat(PageHinkley.of(fall, PageHinkley.Settings.twoSided(1, 0, 0.99)))
                .containsExactly(new ChangeSignal(1, 1, Direction.DOWN));
    }

    @Test
    void pageHinkleyWaitsForItsLeastNumberOfValues() {
        double[] x = step(1, 0, 9, 100);
        assertThat(PageHinkley.of(x, PageHinkley.Settings.twoSided(5, 0, 1)).get(0))
                .isEqualTo(new ChangeSignal(4, 1, Direction.UP));
    }

    @Test
    @DisplayName("ADWIN by its formula in Python, all splits tried: when it is sure, and which part it keeps")
    void adwin() {
        assertThat(Adwin.of(step(40, 0.2, 40, 0.6), 0.05, 100)).containsExactly(new ChangeSignal(62, 40, Direction.UP));
        assertThat(Adwin.of(step(60, 0, 20, 1), 0.002, 100)).containsExactly(new ChangeSignal(73, 60, Direction.UP));
    }

    @Test
    @DisplayName("ADWIN by its formula in Python: a part of five values is enough, on either side")
    void adwinsShortestPart() {
        assertThat(Adwin.of(step(5, 0, 30, 1), 0.5, 100)).containsExactly(new ChangeSignal(16, 5, Direction.UP));
        assertThat(Adwin.of(step(5, 1, 30, 0), 0.5, 100)).containsExactly(new ChangeSignal(16, 5, Direction.DOWN));
        assertThat(Adwin.of(step(30, 0, 30, 1), 0.3, 100)).containsExactly(new ChangeSignal(34, 30, Direction.UP));
    }

    @Test
    void theFirstOfEquallyGoodSplitsIsTaken() {
        assertThat(LeastSquaresChangePoint.of(new double[] {0, 1, 0})
                        .orElseThrow()
                        .lastBefore())
                .isOne();
        assertThat(LeastSquaresChangePoint.of(new double[] {0, 1}).orElseThrow().lastBefore())
                .isOne();
        assertThat(LeastSquaresChangePoint.of(new double[] {1})).isEmpty();
    }

    @Test
    @DisplayName("Pettitt of two values: U = 1, p = min(1, 2 exp(-6/12))")
    void pettittOfTwo() {
        var test = Pettitt.of(new double[] {1, 2});
        assertThat(test.lastBefore()).isOne();
        assertThat(test.u()).isOne();
        assertThat(test.p().value()).hasValue(1);
    }
}
