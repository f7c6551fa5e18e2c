package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A run of computers, such as a training, a batch or a benchmark: what it worked and what energy it took, within one and the
 * same boundary.
 *
 * @param id the natural key, for instance the job's name; told twice it counts once
 * @param at when it ended
 * @param duration from its start to its end, greater than 0
 * @param operations the floating-point operations that the work needs, greater than 0; operations done over for lack of
 *     memory don't count
 * @param joules the energy of all that took part; empty if it isn't known, see {@link PowerSamples}
 * @param peakFlops the operations per second that all that took part could do, from the data sheet; empty if it isn't known
 * @param operationsProvenance {@link Provenance#MEASURED} where they were counted, {@link Provenance#ESTIMATED} where they
 *     follow from the size of a model, see {@link #trainingOperations}
 * @param energyProvenance {@link Provenance#MEASURED} by a meter, {@link Provenance#DECLARED} from a wattage
 */
public record ComputeRun(
        String id,
        Instant at,
        Duration duration,
        double operations,
        OptionalDouble joules,
        OptionalDouble peakFlops,
        Provenance operationsProvenance,
        Provenance energyProvenance)
        implements ScalabilityFact {
    private static final double PER_TOKEN_AND_PARAMETER = 6;
    private static final double NANOS = 1e-9;

    /**
     * @throws InvalidFactException if the id, the time, the duration or a quantity can't be true, or more operations were done
     *     than the peak allows
     */
    public ComputeRun {
        Checks.idAndTime(id, at);
        Checks.positive("duration", duration);
        Checks.positive("operations", operations);
        Objects.requireNonNull(joules, "joules").ifPresent(energy -> Checks.notNegative("joules", energy));
        Objects.requireNonNull(peakFlops, "peakFlops").ifPresent(peak -> Checks.positive("peakFlops", peak));
        known("operationsProvenance", operationsProvenance);
        known("energyProvenance", energyProvenance);
        double most = peakFlops.orElse(Double.POSITIVE_INFINITY) * seconds(duration);
        if (operations > most) {
            throw new InvalidFactException(
                    "peakFlops", Reason.INVALID_INPUT, "must allow for the operations that were done");
        }
    }

    private static void known(String field, Provenance provenance) {
        if (Objects.requireNonNull(provenance, field) == Provenance.NONE) {
            throw new InvalidFactException(field, Reason.INVALID_INPUT, "must say where the number comes from");
        }
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() * NANOS;
    }

    /**
     * What training a dense transformer of so many parameters on so many tokens takes, estimated: 6 operations for each
     * parameter and token.
     *
     * <p>Source: Kaplan et al. 2020, Scaling Laws for Neural Language Models, section 2.1.
     */
    public static double trainingOperations(double parameters, double tokens) {
        return PER_TOKEN_AND_PARAMETER * parameters * tokens;
    }
}
