package io.roi4j.impl.employeeexperience;

import io.roi4j.Cohort;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.tally.Records;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** A running library for a company that shows no group under five, and people who work there. */
final class Company {
    /** The end of the last month that is over: what is published speaks of the time before. */
    static final Instant CLOSED = Instant.parse("2026-11-01T00:00:00Z");

    static final int MINIMUM = 5;
    static final List<ExitReason> REASONS = List.of(ExitReason.values());

    Instant now = Instant.parse("2026-11-15T09:30:00Z");
    final StreamingRoi roi = StreamingRoi.builder()
            .clock(() -> now)
            .minimumGroup(MINIMUM)
            .window(Window.lastDays(90))
            .build();
    final EmployeeExperienceCalculator after = roi.initiative("triage").employeeExperience();

    EmployeeExperienceCalculator before() {
        return roi.initiative("triage").cohort(Cohort.BEFORE).employeeExperience();
    }

    EmployeeExperienceMetrics metrics() {
        return after.calculate();
    }

    long refused(Reason reason) {
        return roi.health().refused().getOrDefault(reason, 0L);
    }

    static Instant daysAgo(double days) {
        return CLOSED.minusSeconds(Math.round(days * Tenure.DAY));
    }

    static Instant monthsAgo(int months) {
        return CLOSED.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    static Instant plusMonths(Instant instant, int months) {
        return instant.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** The first whole day by which so many months of tenure are full. */
    static Duration months(double months) {
        return Duration.ofDays((long) Math.floor(months * 365.25 / 12));
    }

    /** Somebody whose tenure was that long when the employment ended by a resignation, or by agreement. */
    static Employment after(String id, Duration tenure, boolean resigned) {
        Instant start = CLOSED.minus(tenure).minus(Duration.ofDays(40));
        Instant end = start.plus(tenure);
        return Employment.since(id, start)
                .ended(resigned ? Departure.resigned(end, ExitReason.PAY) : Departure.agreed(end));
    }

    static void tell(EmployeeExperienceCalculator room, int persons, IntFunction<Employment> one) {
        for (int i = 0; i < persons; i++) {
            room.employed(one.apply(i));
        }
    }

    static void answers(EmployeeExperienceCalculator room, String survey, Instant at, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            room.answered(new SurveyAnswer(survey + "-" + i, at, scores[i]));
        }
    }

    ImportAnswer batch(List<ImportRow<EmployeeFact>> rows) {
        return after.importBatch(new ImportBatch<>("hr", now, rows));
    }

    static ImportRow<EmployeeFact> row(long revision, EmployeeFact fact) {
        return ImportRow.of(fact.id(), revision, () -> fact);
    }

    static int[] times(int n, int score) {
        int[] scores = new int[n];
        Arrays.fill(scores, score);
        return scores;
    }

    /** A tally of employments, as a notebook has it. */
    static EmployeeExperienceTally staff(List<Employment> staff) {
        EmployeeExperienceTally none = EmployeeExperienceTally.EMPTY;
        return new EmployeeExperienceTally(
                Records.of(staff, Gone.EMPTY),
                none.outputs(),
                none.reached(),
                none.answers(),
                none.surveys(),
                none.weeks());
    }
}
