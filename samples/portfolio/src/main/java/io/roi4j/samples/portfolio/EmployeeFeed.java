package io.roi4j.samples.portfolio;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Indicator 3, employees: who is there, who leaves and why, what they say, how they spend their time. */
final class EmployeeFeed implements Feed {
    private static final int STAFF = 120;
    private static final int TENURE_DAYS = 1_400;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int WEEK = 7;
    private static final int DAYS_TO_PRODUCTIVITY = 80;

    /**
     * How they fare.
     *
     * @param leaving share who leave in a month
     * @param promoting share who would recommend the employer
     * @param detracting share who would not
     * @param repetitive share of the working time that goes into repetitive work
     */
    record Pace(double leaving, double promoting, double detracting, double repetitive) {}

    private record Person(String id, Instant start, boolean withAi) {}

    private final List<Person> staff = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private int hired;

    @Override
    public void evening(Today today) {
        EmployeeExperienceCalculator room = today.initiative().employeeExperience();
        Pace pace = today.of(today.plan().people());
        agenda.run(today);
        if (today.first()) {
            while (staff.size() < STAFF) {
                double days = TENURE_DAYS * today.random().nextDouble();
                staff.add(new Person(
                        pseudonym(today), today.start().minus(Duration.ofDays((long) days)), today.chance(0.6)));
            }
            staff.forEach(person -> room.employed(known(today, person)));
        }
        if (today.every(MONTH)) {
            List<Person> leavers = staff.stream()
                    .filter(person -> today.chance(pace.leaving()))
                    .toList();
            staff.removeAll(leavers);
            leavers.forEach(person -> room.employed(known(today, person).ended(departure(today))));
            leavers.forEach(person -> hire(today, room));
        }
        if (today.every(QUARTER)) {
            staff.stream().filter(person -> today.chance(0.7)).forEach(person -> answer(today, room, pace, person));
        }
        if (today.number() % WEEK == WEEK - 1) {
            week(today, room, pace);
        }
    }

    private String pseudonym(Today today) {
        return today.plan().name() + "-p" + hired++;
    }

    /** The cohort before is watched until the AI goes live, the one after from then on. */
    private static Employment known(Today today, Person person) {
        Instant goLive = Simulation.START.plus(Duration.ofDays(Simulation.GO_LIVE));
        Employment employment = Employment.since(person.id(), person.start());
        if (!today.withAi()) {
            return employment.watchedFrom(Simulation.START).watchedUntil(goLive);
        }
        return person.withAi() ? employment.watchedFrom(goLive).aiSince(goLive) : employment.watchedFrom(goLive);
    }

    private static Departure departure(Today today) {
        if (today.chance(0.2)) {
            return Departure.agreed(today.evening());
        }
        ExitReason[] reasons = {ExitReason.PAY, ExitReason.CAREER, ExitReason.WORKLOAD, ExitReason.WORK_CONTENT};
        ExitReason reason = reasons[today.random().nextInt(reasons.length)];
        return today.withAi() && today.chance(0.15)
                ? Departure.resignedOverAi(today.evening(), reason)
                : Departure.resigned(today.evening(), reason);
    }

    private void hire(Today today, EmployeeExperienceCalculator room) {
        Person person = new Person(pseudonym(today), today.evening(), today.withAi());
        staff.add(person);
        room.employed(known(today, person));
        double days = today.about(today.withAi() ? DAYS_TO_PRODUCTIVITY * 0.7 : DAYS_TO_PRODUCTIVITY);
        agenda.later(
                today,
                days,
                at -> room.becameProductive(new ProductivityReached(person.id() + "-productive", at, person.id())));
    }

    private static void answer(Today today, EmployeeExperienceCalculator room, Pace pace, Person person) {
        double draw = today.random().nextDouble();
        int score = draw < pace.promoting() ? 9 : draw < pace.promoting() + pace.detracting() ? 5 : 7;
        room.answered(new SurveyAnswer(today.key(person.id()), today.evening(), person.id(), score));
    }

    private void week(Today today, EmployeeExperienceCalculator room, Pace pace) {
        long hours = 38L * staff.size();
        room.worked(new TeamWeek(
                today.key("week"),
                today.evening(),
                "all",
                staff.size(),
                Duration.ofHours(hours),
                Map.of(
                        WorkKind.REPETITIVE,
                        Duration.ofMinutes((long) (hours * 60 * pace.repetitive())),
                        WorkKind.MEETINGS,
                        Duration.ofHours(hours / 6))));
    }
}
