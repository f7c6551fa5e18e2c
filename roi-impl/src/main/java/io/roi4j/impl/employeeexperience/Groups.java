package io.roi4j.impl.employeeexperience;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Records;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** What makes a figure speak of a group, never of a few. */
final class Groups {
    private Groups() {}

    /** Why nothing may be said of so many persons; empty where something may. */
    static Optional<Reason> refusal(long persons, Settings settings) {
        if (persons == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        return persons < settings.minimumGroup() ? Optional.of(Reason.BELOW_MIN_CELL_SIZE) : Optional.empty();
    }

    /** The same of the cohort itself: where facts had to make room, nobody left doesn't mean that there was nobody. */
    static Optional<Reason> refusal(long persons, Records<?, Gone> from, Settings settings) {
        return persons == 0 && EmployeeExperienceTally.cut(from)
                ? Optional.of(Reason.TOO_OLD)
                : refusal(persons, settings);
    }

    /** Whether there are some, but too few to be spoken of. */
    static boolean few(long persons, Settings settings) {
        return persons > 0 && persons < settings.minimumGroup();
    }

    /** A reading without a value that says nothing of how many there were. */
    static Reading absent(Reason reason, Direction direction, Settings settings) {
        return ReadingBuilder.of(Estimate.absent(reason), settings)
                .against(Comparison.none(direction, reason))
                .build();
    }

    /** The comparison, unless the baseline is none or a few. */
    static Comparison comparison(
            long baselinePersons, Direction direction, Settings settings, Supplier<Comparison> comparison) {
        Reason refusal = refusal(baselinePersons, settings).orElse(null);
        if (refusal == null) {
            return comparison.get();
        }
        return Comparison.none(direction, refusal == Reason.NO_DATA ? Reason.NO_BASELINE : refusal);
    }

    /** The value with observations, provenance and the warning that old facts are missing. */
    static ReadingBuilder reading(Estimate estimate, long persons, Inputs<EmployeeExperienceTally> inputs) {
        return ReadingBuilder.of(estimate, inputs.settings())
                .from(persons, inputs.current().provenance())
                .warn(EmployeeExperienceTally.cut(inputs.current().tally().staff()), Warning.HORIZON_CUT);
    }

    /** A lower bound until which at least the minimum were watched, because the last one watched is one person. */
    static Estimate bounded(Estimate estimate, Collection<FollowUp> lives, Settings settings) {
        if (!(estimate instanceof Absent absent) || absent.lowerBound().isEmpty()) {
            return estimate;
        }
        return Estimate.censored(lives.stream()
                .map(FollowUp::exit)
                .sorted(Comparator.reverseOrder())
                .skip(settings.minimumGroup() - 1L)
                .findFirst()
                .orElse(0.0));
    }
}
