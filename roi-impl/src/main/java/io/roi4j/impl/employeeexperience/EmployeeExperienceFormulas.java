package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.NEUTRAL;

import io.roi4j.Comparison;
import io.roi4j.Elapsed;
import io.roi4j.Reason;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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
     * @param now the present, for the age of the data
     */
    public static EmployeeExperienceMetrics metrics(
            Function<Family, Inputs<EmployeeExperienceTally>> inputs, Horizon horizon, Instant now) {
        Inputs<EmployeeExperienceTally> headcount = inputs.apply(Family.HEADCOUNT);
        Map<String, Elapsed> ages = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            ages.put(family.id(), dataAge(inputs.apply(family), family, horizon, now));
        }
        return new EmployeeExperienceMetrics(
                StayFormulas.retention(inputs.apply(Family.RETENTION), headcount, horizon),
                ExposureFormulas.exposure(inputs.apply(Family.EXPOSURE), headcount, horizon),
                ExitFormulas.exits(inputs.apply(Family.EXITS), horizon),
                SurveyFormulas.survey(inputs.apply(Family.SURVEY)),
                ProductivityFormulas.productivity(inputs.apply(Family.PRODUCTIVITY), horizon),
                WorkTimeFormulas.work(inputs.apply(Family.WORK)),
                ages);
    }

    /** The time since the end of what the figures of this family speak of. */
    public static Elapsed dataAge(
            Inputs<EmployeeExperienceTally> inputs, Family family, Horizon horizon, Instant now) {
        int minimum = inputs.settings().minimumGroup();
        long persons = Crowds.of(family, inputs.current().tally(), minimum, horizon).persons();
        Reason refusal = Groups.refusal(persons, inputs.settings()).orElse(null);
        if (refusal != null) {
            return new Elapsed(Groups.absent(refusal, NEUTRAL, inputs.settings()));
        }
        Duration age = Duration.between(inputs.settings().scope().asOf(), now);
        return new Elapsed(ReadingBuilder.of(
                        Estimates.exact((double) age.toSeconds()), inputs.settings())
                .from(persons, inputs.current().provenance())
                .against(Comparison.none(NEUTRAL, Reason.NO_BASELINE))
                .build());
    }
}
