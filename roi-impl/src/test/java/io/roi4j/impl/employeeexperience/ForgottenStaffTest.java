package io.roi4j.impl.employeeexperience;

import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
