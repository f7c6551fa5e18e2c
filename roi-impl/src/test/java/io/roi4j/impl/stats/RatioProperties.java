package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class RatioProperties {
    record Pair(double x, double u) {}

    @Provide
    Arbitrary<List<Pair>> clusters() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.1, 1000),
                        Arbitraries.doubles().between(1, 1000))
                .as(Pair::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(20);
    }

    private static CoMoments moments(List<Pair> pairs) {
        return CoMoments.of(
                pairs.stream().mapToDouble(Pair::x).toArray(),
                pairs.stream().mapToDouble(Pair::u).toArray());
    }

    @Property
    void intervalsHoldTheRatio(@ForAll("clusters") List<Pair> pairs) {
        CoMoments clusters = moments(pairs);
        Expect.sound(RatioOfSums.delta(clusters, 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Expect.sound(RatioOfSums.reading(clusters, 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (RatioOfSums.g(clusters, 0.95) < 1) {
            assertThat(RatioOfSums.fieller(clusters, 0.95).interval()).isPresent();
        }
    }

    @Property
    void fiellersLimitsSatisfyTheirEquation(@ForAll("clusters") List<Pair> pairs) {
        CoMoments c = moments(pairs);
        RatioOfSums.fieller(c, 0.95).interval().ifPresent(interval -> {
            double t = Critical.t(0.95, c.n() - 1.0);
            for (double theta : new double[] {interval.lower(), interval.upper()}) {
                double mean = c.meanX() - theta * c.meanY();
                double variance = (c.sxx() - 2 * theta * c.sxy() + theta * theta * c.syy()) / (c.n() - 1.0) / c.n();
                double scale = Math.pow(Math.abs(c.meanX()) + Math.abs(theta) * c.meanY(), 2);
                assertThat((mean * mean - t * t * variance) / scale).isCloseTo(0, within(1e-7));
            }
        });
    }

    @Property
    void otherUnitsScaleEverything(
            @ForAll("clusters") List<Pair> pairs, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        Estimate plain = RatioOfSums.delta(moments(pairs), 0.95);
        Estimate scaled = RatioOfSums.delta(
                moments(pairs.stream().map(p -> new Pair(p.x * factor, p.u)).toList()), 0.95);
        double tolerance = 1e-6 * (1 + Math.abs(Expect.interval(scaled).upper()));
        Expect.close(
                scaled,
                Expect.value(plain) * factor,
                Expect.interval(plain).lower() * factor,
                Expect.interval(plain).upper() * factor,
                tolerance);
    }

    @Property
    void swappingTheSidesTurnsTheDifference(
            @ForAll("clusters") List<Pair> current, @ForAll("clusters") List<Pair> baseline) {
        Estimate there = RatioComparison.difference(moments(current), moments(baseline), 0.95);
        Estimate back = RatioComparison.difference(moments(baseline), moments(current), 0.95);
        Expect.mirrored(there, back, 1e-9 * (1 + Math.abs(Expect.interval(there).upper())));
        Expect.sound(RatioComparison.quotient(moments(current), moments(baseline), 0.95), 0, Double.POSITIVE_INFINITY);
    }

    @Property
    void splitAndMergeEqualsTheWhole(@ForAll("clusters") List<Pair> first, @ForAll("clusters") List<Pair> second) {
        CoMoments a = moments(first);
        CoMoments b = moments(second);
        CoMoments whole = b.merge(a);
        CoMoments parts = a.merge(b);
        double scale = 1e6 * whole.n();
        assertThat(parts.n()).isEqualTo(whole.n());
        assertThat(parts.meanX()).isCloseTo(whole.meanX(), within(1e-12 * 1000));
        assertThat(parts.sxx()).isCloseTo(whole.sxx(), within(1e-12 * scale));
        assertThat(parts.sxy()).isCloseTo(whole.sxy(), within(1e-12 * scale));
        assertThat(a.merge(CoMoments.EMPTY)).isEqualTo(a);
        assertThat(CoMoments.EMPTY.merge(a)).isEqualTo(a);
        CoMoments added = second.stream().reduce(a, (m, p) -> m.add(p.x, p.u), CoMoments::merge);
        assertThat(added.sxy()).isCloseTo(whole.sxy(), within(1e-12 * scale));
        assertThat(added.syy()).isCloseTo(whole.syy(), within(1e-12 * scale));
    }
}
