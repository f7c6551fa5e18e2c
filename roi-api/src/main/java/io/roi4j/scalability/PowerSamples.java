package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a power meter showed, sample by sample. Immutable.
 *
 * @param period how often the meter is read, greater than 0
 * @param samples in any order
 */
public record PowerSamples(Duration period, List<Sample> samples) {
    private static final int PERIODS_OF_A_GAP = 2;
    private static final double NANOS = 1e-9;

    /**
     * What the meter showed once.
     *
     * @param at when
     * @param watts the power, 0 or more
     */
    public record Sample(Instant at, double watts) {
        /** @throws InvalidFactException if the time or the power can't be true */
        public Sample {
            Checks.time("at", at);
            Checks.notNegative("watts", watts);
        }
    }

    /** @throws InvalidFactException if the period isn't greater than 0 or two samples are of one instant */
    public PowerSamples {
        Checks.positive("period", period);
        samples = samples.stream().sorted(Comparator.comparing(Sample::at)).toList();
        for (int i = 1; i < samples.size(); i++) {
            if (samples.get(i).at().equals(samples.get(i - 1).at())) {
                throw new InvalidFactException("samples", Reason.INVALID_INPUT, "must be of different instants");
            }
        }
    }

    /**
     * The energy between the first and the last sample, in joules: straight lines from sample to sample (trapezium rule). Empty
     * with fewer than 2 samples, and where two neighbours are more than 2 periods apart: what was taken in such a gap isn't
     * known, and energy that leaves it out must not be set against the operations of the whole run.
     *
     * <p>Source: EE HPC WG, Energy Efficient High Performance Computing Power Measurement Methodology, v2.
     */
    public OptionalDouble joules() {
        return samples.size() < 2 || gaps() > 0 ? OptionalDouble.empty() : OptionalDouble.of(joulesOutsideGaps());
    }

    /** The energy between the first and the last sample without that of the gaps; 0 with fewer than 2 samples. */
    public double joulesOutsideGaps() {
        double sum = 0;
        for (int i = 1; i < samples.size(); i++) {
            if (!gapBefore(i)) {
                sum += (samples.get(i - 1).watts() + samples.get(i).watts()) / 2 * seconds(step(i));
            }
        }
        return sum;
    }

    /** How many neighbours are more than 2 periods apart. */
    public int gaps() {
        int gaps = 0;
        for (int i = 1; i < samples.size(); i++) {
            gaps += gapBefore(i) ? 1 : 0;
        }
        return gaps;
    }

    /** The time between the first and the last sample without that of the gaps. */
    public Duration covered() {
        Duration covered = Duration.ZERO;
        for (int i = 1; i < samples.size(); i++) {
            covered = gapBefore(i) ? covered : covered.plus(step(i));
        }
        return covered;
    }

    private boolean gapBefore(int i) {
        return step(i).compareTo(period.multipliedBy(PERIODS_OF_A_GAP)) > 0;
    }

    private Duration step(int i) {
        return Duration.between(samples.get(i - 1).at(), samples.get(i).at());
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * NANOS;
    }
}
