package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.LoadScaling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 7.7, the technical side, through the formulas and through the public surface. */
class LoadScalingGoldenTest {
    private static List<LoadPoint> points(double[] loads, double... throughputs) {
        List<LoadPoint> points = new ArrayList<>();
        for (int i = 0; i < loads.length; i++) {
            points.add(new LoadPoint("p" + i, Live.START, loads[i], throughputs[i]));
        }
        return points;
    }

    @Test
    @DisplayName("Gunther (2007), R package usl: SPEC SDM91")
    void specSdm91() {
        GoldenCase golden = GoldenCase.load("usl-specsdm91");
        for (var metrics : Slow.bothWays(points(golden.numbers("n"), golden.numbers("throughput")))) {
            LoadScaling found = metrics.loadScaling();
            golden.check("alpha", Sound.value(found.contention()));
            golden.check("beta", Sound.value(found.coherency()));
            golden.check("gamma", Sound.value(found.singleThroughput()));
            golden.check("peak_n", Sound.value(found.peakConcurrency()));
            golden.check("peak_throughput", Sound.value(found.peakThroughput()));
            golden.check("amdahl_limit", Sound.value(found.throughputLimit()));
            assertThat(Sound.interval(found.contention().estimate()).lower()).isPositive();
            // scipy.optimize.curve_fit's covariance, delta method on the logarithm, t.ppf(.975, 4)
            Sound.limits(found.peakConcurrency().estimate(), 74.52999378739221, 124.99700102767129, 1e-2);
            Sound.limits(found.peakThroughput().estimate(), 1745.8839465780306, 2032.824367583209, 0.1);
            Sound.limits(found.throughputLimit().estimate(), 1959.3977052706314, 5376.063999625792, 1);
            assertThat(found.contention().observations()).isEqualTo(7);
            Sound.metrics(metrics);
        }
    }

    @Test
    @DisplayName("R package usl, tests/coef.R: a curve without noise")
    void exact() {
        GoldenCase golden = GoldenCase.load("usl-exact-002");
        for (var metrics : Slow.bothWays(points(golden.numbers("n"), golden.numbers("throughput")))) {
            golden.check("alpha", Sound.value(metrics.loadScaling().contention()));
            golden.check("beta", Sound.value(metrics.loadScaling().coherency()));
            golden.check("gamma", Sound.value(metrics.loadScaling().singleThroughput()));
        }
    }

    @Test
    @DisplayName("edge cases, usl: two points; none; no peak")
    void edgeCases() {
        for (var metrics : Slow.bothWays(points(new double[] {1, 2}, 1, 1.9))) {
            Sound.absent(metrics.loadScaling().contention(), Reason.INSUFFICIENT_SAMPLE);
            Sound.absent(metrics.loadScaling().peakConcurrency(), Reason.INSUFFICIENT_SAMPLE);
        }
        Sound.absent(Slow.pure(List.of()).loadScaling().contention(), Reason.NO_DATA);
        // Amdahl's curve with 10 % contention: n / (1 + 0.1 (n - 1))
        double[] loads = {1, 2, 4, 8, 16};
        for (var metrics : Slow.bothWays(points(loads, 1, 2 / 1.1, 4 / 1.3, 8 / 1.7, 16 / 2.5))) {
            Sound.absent(metrics.loadScaling().peakConcurrency(), Reason.NO_FINITE_PEAK);
            assertThat(Sound.value(metrics.loadScaling().coherency())).isZero();
            Sound.metrics(metrics);
        }
    }
}
