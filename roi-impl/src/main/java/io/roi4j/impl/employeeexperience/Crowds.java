package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.employeeexperience.Crowd.Part;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.RecordKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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

    /** What of a life moves figures; that time goes by moves them too, but shows nobody. */
    private record Life(Instant start, Instant watchedFrom, Optional<Departure> end) {
        static Life of(Tenure tenure) {
            Employment fact = tenure.fact();
            return new Life(fact.start(), fact.watchedFrom(), tenure.end());
        }
    }

    private static Crowd retention(Map<RecordKey, Tenure> tenures) {
        Map<Object, Part> parts = new HashMap<>();
        tenures.forEach((key, tenure) -> {
            Set<String> cells = tenure.end().isPresent() ? Set.of(Crowd.ALL, "left") : Set.of(Crowd.ALL);
            parts.put(key, new Part(1, cells, Life.of(tenure)));
        });
        return new Crowd(parts);
    }

    private static Crowd headcount(OpeningHeadcount opening) {
        Map<Object, Part> parts = new HashMap<>();
        opening.members().forEach((key, member) -> {
            String group = member.ai() ? "with" : "without";
            Set<String> cells = member.stayed() ? Set.of(Crowd.ALL, group) : Set.of(Crowd.ALL, group, "left " + group);
            parts.put(key, new Part(1, cells, member));
        });
        return new Crowd(parts);
    }

    private record Exposed(Life life, Optional<Instant> since) {}

    private static Crowd exposure(Map<RecordKey, Tenure> tenures) {
        Map<Object, Part> parts = new HashMap<>();
        tenures.forEach((key, tenure) -> {
            Set<String> cells = new HashSet<>(Set.of(Crowd.ALL));
            tenure.withAi().ifPresent(part -> addCells(part, "with", cells));
            tenure.withoutAi().ifPresent(part -> addCells(part, "without", cells));
            parts.put(
                    key,
                    new Part(
                            1, cells, new Exposed(Life.of(tenure), tenure.fact().aiSince())));
        });
        return new Crowd(parts);
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
        Map<Object, Part> parts = new HashMap<>();
        tenures.forEach((key, tenure) -> tenure.resignation().ifPresent(exit -> {
            String reason =
                    hidden.contains(exit.reason()) ? "rest" : exit.reason().id();
            String cause = exit.aiRelated() ? "because of AI" : "not because of AI";
            parts.put(key, new Part(1, Set.of(Crowd.ALL, reason, cause), Life.of(tenure)));
        }));
        return new Crowd(parts);
    }

    private record Way(Instant start, long day, int cause) {}

    private static Crowd productivity(Map<RecordKey, RampUp> ways) {
        Map<Object, Part> parts = new HashMap<>();
        ways.forEach((key, ramp) -> {
            boolean open = ramp.cause() == FollowUp.CENSORED;
            Set<String> cells = open ? Set.of(Crowd.ALL) : Set.of(Crowd.ALL, "cause " + ramp.cause());
            parts.put(key, new Part(1, cells, new Way(ramp.start(), open ? 0 : ramp.exit(), ramp.cause())));
        });
        return new Crowd(parts);
    }

    /** Answers by who gave them. */
    private record Answerer(String person) {}

    private static Crowd survey(EmployeeExperienceTally tally) {
        Map<Object, Set<SurveyAnswer>> answers = new HashMap<>();
        tally.answers()
                .facts()
                .forEach(answer -> answers.computeIfAbsent(new Answerer(answer.person()), person -> new HashSet<>())
                        .add(answer));
        Map<Object, Part> parts = new HashMap<>();
        answers.forEach((person, all) -> parts.put(person, new Part(1, Set.of(Crowd.ALL), all)));
        tally.surveys()
                .known()
                .forEach((key, account) -> account.fact()
                        .ifPresent(survey -> parts.put(key, new Part(survey.answers(), Set.of(Crowd.ALL), survey))));
        return new Crowd(parts);
    }

    private record Team(String name) {}

    private static Crowd work(EmployeeExperienceTally tally) {
        Map<Team, Map<RecordKey, TeamWeek>> teams = new HashMap<>();
        tally.weeks()
                .known()
                .forEach((key, account) -> account.fact()
                        .ifPresent(week -> teams.computeIfAbsent(new Team(week.team()), team -> new HashMap<>())
                                .put(key, week)));
        Map<Object, Part> parts = new HashMap<>();
        teams.forEach((team, weeks) -> {
            Set<String> cells = new HashSet<>(Set.of(Crowd.ALL));
            weeks.values().forEach(week -> week.parts().keySet().forEach(kind -> cells.add(kind.name())));
            parts.put(team, new Part(persons(weeks.values()), cells, weeks));
        });
        return new Crowd(parts);
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
