package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** People who come, get productive, answer, work and leave, many more than any employer has. */
final class EmployeeExperienceFeed implements Feed {
    private static final int LAG = 400;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.employeeExperience();
    }

    @Override
    public Set<String> said() {
        return Set.of("absent: too-old");
    }

    @Override
    public double sum(Initiative cohort) {
        return 0;
    }

    @Override
    public double sumOfRound() {
        return 0;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        EmployeeExperienceCalculator room = cohort.employeeExperience();
        String somebody = "p" + (thing - thing * 31 % LAG);
        switch (kind) {
            case 0 -> room.employed(person(thing, start(thing, now)));
            case 1 -> leave(room, thing - LAG, now);
            case 2 -> room.becameProductive(new ProductivityReached("r" + thing, now, "p" + (thing - LAG)));
            case 3 -> room.surveyed(new SurveyResult("s" + thing, now, 90, 30, 20 + thing % 5, 10));
            case 4, 5 -> room.worked(week(kind + "-" + thing, now));
            case 6, 7, 8, 9, 10 ->
                room.answered(new SurveyAnswer("a" + kind + "-" + thing, now, somebody, (int) (thing % 11)));
            default -> room.produced(new Output("o" + kind + "-" + thing, now, somebody, 1 + thing % 17));
        }
    }

    /** Hired on one of the last days before it is told. */
    private static Instant start(long thing, Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(thing % 4));
    }

    private static Employment person(long thing, Instant start) {
        Employment employment = Employment.since("p" + thing, start);
        return thing % 2 == 0 ? employment.aiSince(start) : employment;
    }

    /** Who leaves is told again, with the departure. */
    private static void leave(EmployeeExperienceCalculator room, long thing, Instant now) {
        ExitReason[] reasons = ExitReason.values();
        Departure departure = thing % 5 == 0
                ? Departure.agreed(now)
                : Departure.resigned(now, reasons[Math.floorMod(thing, reasons.length)]);
        room.employed(person(thing, start(thing, now)).ended(departure));
    }

    private static TeamWeek week(String id, Instant now) {
        return new TeamWeek(
                "w" + id,
                now,
                "team",
                10,
                Duration.ofHours(380),
                Map.of(WorkKind.REPETITIVE, Duration.ofHours(90), WorkKind.MEETINGS, Duration.ofHours(50)));
    }
}
