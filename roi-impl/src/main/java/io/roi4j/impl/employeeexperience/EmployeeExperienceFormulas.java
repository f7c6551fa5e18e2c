package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.NEUTRAL;

import io.roi4j.Comparison;
import io.roi4j.Elapsed;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Indicator 3, employees: its parts, each in formulas of its own. They read tallies that were cut to what is published, see
 * {@link EmployeeExperienceTally#staffAt}, and say nothing of few persons; that two publications don't differ in few is up to
 * the running library.
 */
public final class EmployeeExperienceFormulas {
    private EmployeeExperienceFormulas() {}

    /**
     * All measures.
     *
     * @param inputs what each family of figures reads
     * @param ages how old they are, see {@link #dataAge}
     */
    public static EmployeeExperienceMetrics metrics(
            Function<Family, Inputs<EmployeeExperienceTally>> inputs, Horizon horizon, Map<String, Elapsed> ages) {
        Inputs<EmployeeExperienceTally> headcount = inputs.apply(Family.HEADCOUNT);
        return new EmployeeExperienceMetrics(
                StayFormulas.retention(inputs.apply(Family.RETENTION), headcount, horizon),
                ExposureFormulas.exposure(inputs.apply(Family.EXPOSURE), headcount, horizon),
                ExitFormulas.exits(inputs.apply(Family.EXITS), horizon),
                SurveyFormulas.survey(inputs.apply(Family.SURVEY)),
                ProductivityFormulas.productivity(inputs.apply(Family.PRODUCTIVITY), horizon),
                WorkTimeFormulas.work(inputs.apply(Family.WORK)),
                ages);
    }

    /** The time since the end of what the figures of a family speak of, behind which stand so many persons. */
    public static Elapsed dataAge(long persons, Provenance provenance, Settings settings, Instant now) {
        Reason refusal = Groups.refusal(persons, settings).orElse(null);
        if (refusal != null) {
            return new Elapsed(Groups.absent(refusal, NEUTRAL, settings));
        }
        Duration age = Duration.between(settings.scope().asOf(), now);
        return new Elapsed(ReadingBuilder.of(Estimates.exact((double) age.toSeconds()), settings)
                .from(persons, provenance)
                .against(Comparison.none(NEUTRAL, Reason.NO_BASELINE))
                .build());
    }
}
