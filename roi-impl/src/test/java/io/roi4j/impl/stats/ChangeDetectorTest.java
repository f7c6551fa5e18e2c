package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Reason;
import io.roi4j.impl.stats.ChangeSignal.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeDetectorTest {
    /** 0.1 with noise, and 0.3 with noise from 300 on. */
    private static double[] step() {
        Random random = new Random(42);
        double[] x = new double[600];
        Arrays.setAll(x, i -> (i < 300 ? 0.1 : 0.3) + 0.04 * random.nextGaussian());
        return x;
    }

    private static double[] turned(double[] x) {
        return Arrays.stream(x).map(v -> -v).toArray();
    }

    @Test
    void nothingSignalsNothing() {
        double[] none = {};
        assertThat(Cusum.of(none, 0, 1, 1).signals()).isEmpty();
        assertThat(PageHinkley.of(none, PageHinkley.Settings.twoSided(30, 0.005, 50)))
                .isEmpty();
        assertThat(Adwin.of(none, 0.002, 100)).isEmpty();
        Expect.absent(Pettitt.of(none).p(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(LeastSquaresChangePoint.of(none)).isEmpty();
        assertThat(LeastSquaresChangePoint.of(new double[] {1, Double.NaN})).isEmpty();
        Expect.absent(Pettitt.of(new double[] {1, Double.NaN}).p(), Reason.NON_FINITE_INPUT);
    }

    @Test
    void aFlatSeriesSignalsNothing() {
        double[] flat = new double[500];
        Arrays.fill(flat, 0.2);
        assertThat(Cusum.of(flat, 0.2, 0.01, 0.1).signals()).isEmpty();
        assertThat(PageHinkley.of(flat, PageHinkley.Settings.twoSided(30, 0.005, 1)))
                .isEmpty();
        assertThat(Adwin.of(flat, 0.002, 500)).isEmpty();
        var pettitt = Pettitt.of(flat);
        assertThat(pettitt.lastBefore()).isZero();
        assertThat(pettitt.p().value()).hasValue(1);
        assertThat(LeastSquaresChangePoint.of(flat).orElseThrow().squaresWith()).isLessThan(1e-20);
    }

    @Test
    void cusumSignalsAgainOnlyAfterItCameBack() {
        double[] x = {0, 5, 5, 5, -9, -9, 5, 5, 5};
        var run = Cusum.of(x, 0, 1, 6);
        assertThat(run.signals())
                .containsExactly(
                        new ChangeSignal(2, 1, Direction.UP),
                        new ChangeSignal(4, 4, Direction.DOWN),
                        new ChangeSignal(7, 6, Direction.UP));
        assertThat(run.high()).containsExactly(0.0, 4.0, 8.0, 12.0, 2.0, 0.0, 4.0, 8.0, 12.0);
    }

    @Test
    void valuesThatArentFiniteChangeNothing() {
        double[] x = {0, 5, Double.NaN, 5, Double.POSITIVE_INFINITY};
        assertThat(Cusum.of(x, 0, 1, 6).signals()).containsExactly(new ChangeSignal(3, 1, Direction.UP));
        double[] step = step();
        step[10] = Double.NaN;
        assertThat(PageHinkley.of(step, PageHinkley.Settings.twoSided(30, 0.005, 1)))
                .hasSize(1);
        assertThat(Adwin.of(step, 0.002, 600)).hasSize(1);
    }

    @Test
    void everyDetectorFindsTheStepAndItsOnset() {
        double[] x = step();
        List<ChangeSignal> cusum = Cusum.of(x, 0.1, 0.1, 0.3).signals();
        List<ChangeSignal> page = PageHinkley.of(x, PageHinkley.Settings.twoSided(30, 0.02, 1));
        List<ChangeSignal> adwin = Adwin.of(x, 0.002, 600);
        for (List<ChangeSignal> signals : List.of(cusum, page, adwin)) {
            assertThat(signals).hasSize(1);
            assertThat(signals.get(0).direction()).isEqualTo(Direction.UP);
            assertThat(signals.get(0).index()).isBetween(300, 345);
            assertThat(signals.get(0).onset()).isBetween(295, 303);
        }
        assertThat(Pettitt.of(x).lastBefore()).isBetween(297, 303);
        assertThat(LeastSquaresChangePoint.of(x).orElseThrow().lastBefore()).isBetween(298, 302);
    }

    @Test
    void aFallIsARiseTurnedRound() {
        double[] x = step();
        double[] fallen = Arrays.stream(x).map(v -> 1 - v).toArray();
        assertThat(Adwin.of(fallen, 0.002, 600).get(0).direction()).isEqualTo(Direction.DOWN);
        var settings = PageHinkley.Settings.twoSided(30, 0.02, 1);
        ChangeSignal up = PageHinkley.of(x, settings).get(0);
        ChangeSignal down = PageHinkley.of(turned(x), settings).get(0);
        assertThat(down).isEqualTo(new ChangeSignal(up.index(), up.onset(), Direction.DOWN));
        assertThat(Cusum.of(turned(x), -0.1, 0.1, 0.3).signals().get(0).direction())
                .isEqualTo(Direction.DOWN);
    }

    @Test
    void oneSidedLooksOneWay() {
        double[] x = step();
        assertThat(PageHinkley.of(x, PageHinkley.Settings.oneSided(30, 0.02, 1, Direction.DOWN)))
                .isEmpty();
        assertThat(PageHinkley.of(x, PageHinkley.Settings.oneSided(30, 0.02, 1, Direction.UP)))
                .hasSize(1);
    }

    @Test
    void adwinKeepsToItsWindow() {
        assertThat(Adwin.of(step(), 0.002, 300)).hasSize(1);
        // Of 60 values the best split has m = 15: the bound 2L/(3m) alone is 0.37, more than the step of 0.2.
        assertThat(Adwin.of(step(), 0.002, 60)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Adwin.of(step(), 0, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> Adwin.of(step(), 0.1, 9));
    }
}
