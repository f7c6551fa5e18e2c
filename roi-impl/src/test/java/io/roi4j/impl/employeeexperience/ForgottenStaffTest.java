package io.roi4j.impl.employeeexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.Warning;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where all facts had to make room for later ones, figures don't say that there never were any. */
class ForgottenStaffTest {
    @Test
    @DisplayName("too old where facts had to make room, no data where there were none")
    void forgottenIsNotNothing() {
        Records<?, Gone> none = records(Instant.MIN);
        Records<?, Gone> lost = records(Days.SETTINGS.scope().asOf());
        measures(tally(none)).forEach(measure -> Sound.absent(measure, Reason.NO_DATA));
        measures(tally(lost)).forEach(measure -> Sound.absent(measure, Reason.TOO_OLD));
    }

    @Test
    @DisplayName("who is known to work here, but no longer when they got productive, makes figures that lack some")
    void forgottenProductivityIsSaid() {
        Instant now = Days.SETTINGS.scope().asOf();
        List<Employment> staff = IntStream.range(0, 20)
                .mapToObj(i -> Employment.since("p" + i, now.minus(Duration.ofDays(100))))
                .toList();
        List<ProductivityReached> some = IntStream.range(0, 15)
                .mapToObj(i -> new ProductivityReached("r" + i, now.minus(Duration.ofDays(50)), "p" + i))
                .toList();
        for (Instant lost : List.of(Instant.MIN, now.minus(Duration.ofDays(90)))) {
            EmployeeExperienceTally tally = new EmployeeExperienceTally(
                    Records.of(staff, Gone.EMPTY),
                    EmployeeExperienceTally.EMPTY.outputs(),
                    new Records<>(Records.of(some, Gone.EMPTY).known(), Gone.EMPTY, lost),
                    EmployeeExperienceTally.EMPTY.answers(),
                    EmployeeExperienceTally.EMPTY.surveys(),
                    EmployeeExperienceTally.EMPTY.weeks());
            Inputs<EmployeeExperienceTally> inputs =
                    new Inputs<>(Evidence.of(tally), Evidence.of(EmployeeExperienceTally.EMPTY), Days.SETTINGS);
            Measure time = ProductivityFormulas.timeToFullProductivity(inputs);
            assertThat(time.value()).hasValue((double) Duration.ofDays(50).toSeconds());
            assertThat(time.warnings().contains(Warning.HORIZON_CUT)).isEqualTo(lost.isAfter(Instant.MIN));
        }
    }

    private static <F extends SlowFact> Records<F, Gone> records(Instant compactedUntil) {
        return new Records<>(Map.of(), Gone.EMPTY, compactedUntil);
    }

    private static EmployeeExperienceTally tally(Records<?, Gone> any) {
        Instant until = any.compactedUntil();
        return new EmployeeExperienceTally(
                records(until), records(until), records(until), records(until), records(until), records(until));
    }

    private static List<Measure> measures(EmployeeExperienceTally tally) {
        Inputs<EmployeeExperienceTally> inputs =
                new Inputs<>(Evidence.of(tally), Evidence.of(EmployeeExperienceTally.EMPTY), Days.SETTINGS);
        Exposure exposure = Exposure.of(inputs);
        return List.of(
                StayFormulas.retentionRate(inputs, Horizon.YEAR),
                ExposureFormulas.retentionWithAi(exposure, inputs, Horizon.YEAR),
                ExposureFormulas.closedRetentionByAiExposure(inputs, Horizon.YEAR),
                ExitFormulas.aiRelatedExits(Exits.of(inputs)),
                SurveyFormulas.enps(inputs),
                SurveyFormulas.responseRate(inputs),
                ProductivityFormulas.timeToFullProductivity(inputs),
                WorkTimeFormulas.repetitiveWorkShare(inputs));
    }
}
