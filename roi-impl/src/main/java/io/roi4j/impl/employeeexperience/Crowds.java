package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who stands behind the figures of each family, in a tally that was cut to what is published. */
final class Crowds {
    private Crowds() {}

    /**
     * The crowd of one family.
     *
     * @param asOf until when open employments are watched
     * @param minimum the smallest group of persons
     */
    static Crowd of(Family family, EmployeeExperienceTally tally, Instant asOf, int minimum, Horizon horizon) {
        Map<RecordKey, Tenure> tenures = Tenures.byKey(tally, asOf);
        return switch (family) {
            case RETENTION -> retention(tenures);
            case HEADCOUNT -> headcount(OpeningHeadcount.of(tally, asOf, horizon));
            case EXPOSURE -> exposure(tenures);
            case EXITS -> exits(tenures, minimum);
            case PRODUCTIVITY -> productivity(RampUp.of(tally, asOf));
            case SURVEY -> survey(tally);
            case WORK -> work(tally);
        };
    }

    private static long who(RecordKey key) {
        return Mark.of(key.source(), key.id());
    }

    /** What of a life moves figures; that time goes by moves them too, but shows nobody. */
    private static long life(Tenure tenure) {
        Employment fact = tenure.fact();
        return Mark.of(
                fact.start(),
                fact.watchedFrom(),
                tenure.end().map(Departure::at),
                tenure.end().map(Departure::ending),
                tenure.end().map(Departure::reason),
                tenure.end().map(Departure::aiRelated));
    }

    private static Crowd retention(Map<RecordKey, Tenure> tenures) {
        Crowd.Builder crowd = new Crowd.Builder();
        tenures.forEach((key, tenure) -> {
            Set<String> cells = tenure.end().isPresent() ? Set.of("left") : Set.of();
            crowd.add(who(key), 1, cells, life(tenure));
        });
        return crowd.build();
    }

    private static Crowd headcount(OpeningHeadcount opening) {
        Crowd.Builder crowd = new Crowd.Builder();
        opening.members().forEach((key, member) -> {
            String group = member.ai() ? "with" : "without";
            Set<String> cells = member.stayed() ? Set.of(group) : Set.of(group, "left " + group);
            crowd.add(who(key), 1, cells, Mark.of(member.ai(), member.stayed()));
        });
        return crowd.build();
    }

    private static Crowd exposure(Map<RecordKey, Tenure> tenures) {
        Crowd.Builder crowd = new Crowd.Builder();
        tenures.forEach((key, tenure) -> {
            Set<String> cells = new HashSet<>();
            tenure.withAi().ifPresent(part -> addCells(part, "with", cells));
            tenure.withoutAi().ifPresent(part -> addCells(part, "without", cells));
            crowd.add(who(key), 1, cells, Mark.of(life(tenure), tenure.fact().aiSince()));
        });
        return crowd.build();
    }

    private static void addCells(FollowUp part, String group, Set<String> cells) {
        cells.add(group);
        if (part.cause() != FollowUp.CENSORED) {
            cells.add("left " + group);
        }
    }

    /** Only who resigned is in a table of reasons; reasons that are held back are one cell. */
    private static Crowd exits(Map<RecordKey, Tenure> tenures, int minimum) {
        Set<ExitReason> hidden = ExitTable.of(tenures.values()).hidden(minimum);
        Crowd.Builder crowd = new Crowd.Builder();
        tenures.forEach((key, tenure) -> tenure.resignation().ifPresent(exit -> {
            String reason =
                    hidden.contains(exit.reason()) ? "rest" : exit.reason().id();
            String cause = exit.aiRelated() ? "because of AI" : "not because of AI";
            crowd.add(who(key), 1, Set.of(reason, cause), life(tenure));
        }));
        return crowd.build();
    }

    private static Crowd productivity(Map<RecordKey, RampUp> ways) {
        Crowd.Builder crowd = new Crowd.Builder();
        ways.forEach((key, ramp) -> {
            boolean open = ramp.cause() == FollowUp.CENSORED;
            Set<String> cells = open ? Set.of() : Set.of("cause " + ramp.cause());
            crowd.add(who(key), 1, cells, Mark.of(ramp.start(), open ? 0 : ramp.exit(), ramp.cause()));
        });
        return crowd.build();
    }

    /** Answers by who gave them; a sum of marks is the same in any order. */
    private static Crowd survey(EmployeeExperienceTally tally) {
        Map<String, Long> answers = new HashMap<>();
        tally.answers()
                .facts()
                .forEach(answer ->
                        answers.merge(answer.person(), Mark.of(answer.id(), answer.at(), answer.score()), Long::sum));
        Crowd.Builder crowd = new Crowd.Builder();
        answers.forEach((person, all) -> crowd.add(Mark.of("person", person), 1, Set.of(), all));
        tally.surveys()
                .known()
                .forEach((key, account) -> account.fact()
                        .ifPresent(survey -> crowd.add(
                                Mark.of("survey", key.source(), key.id()),
                                survey.answers(),
                                Set.of(),
                                Mark.of(
                                        survey.at(),
                                        survey.asked(),
                                        survey.promoters(),
                                        survey.passives(),
                                        survey.detractors()))));
        return crowd.build();
    }

    private static Crowd work(EmployeeExperienceTally tally) {
        Map<String, Map<RecordKey, TeamWeek>> teams = new HashMap<>();
        tally.weeks()
                .known()
                .forEach((key, account) -> account.fact()
                        .ifPresent(week -> teams.computeIfAbsent(week.team(), team -> new HashMap<>())
                                .put(key, week)));
        Crowd.Builder crowd = new Crowd.Builder();
        teams.forEach((team, weeks) -> {
            Set<String> cells = new HashSet<>();
            weeks.values().forEach(week -> week.parts().keySet().forEach(kind -> cells.add(kind.name())));
            long all = weeks.entrySet().stream()
                    .mapToLong(week -> Mark.of(who(week.getKey()), week(week.getValue())))
                    .sum();
            crowd.add(Mark.of(team), persons(weeks.values()), cells, all);
        });
        return crowd.build();
    }

    private static long week(TeamWeek week) {
        long mark = Mark.of(week.at(), week.persons(), week.working());
        for (Map.Entry<WorkKind, Duration> part : week.parts().entrySet()) {
            mark += Mark.of(part.getKey(), part.getValue());
        }
        return mark;
    }

    private static long persons(Iterable<TeamWeek> weeks) {
        long most = 0;
        for (TeamWeek week : weeks) {
            most = Math.max(most, week.persons());
        }
        return most;
    }

    /** How many persons are in the teams that tell how much time went there. */
    static long persons(EmployeeExperienceTally tally, WorkKind kind) {
        Map<String, Long> teams = new HashMap<>();
        tally.weeks()
                .facts()
                .filter(week -> week.parts().containsKey(kind))
                .forEach(week -> teams.merge(week.team(), week.persons(), Math::max));
        return teams.values().stream().mapToLong(Long::longValue).sum();
    }
}
