package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Ending;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Laws;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.intake.ImportBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmployeeExperienceProperties {
    private static final Arbitrary<Integer> PERSONS = Arbitraries.integers().between(0, 25);

    private static Arbitrary<Integer> days(int most) {
        return Arbitraries.integers().between(0, most);
    }

    /** The key says all, so that two different facts never have the same one. */
    private static Arbitrary<EmployeeFact> employments() {
        Arbitrary<Integer> endings = Arbitraries.integers().between(-1, 3);
        Arbitrary<Integer> reasons = Arbitraries.integers().between(0, 2);
        return Combinators.combine(PERSONS, days(1_500), days(1_500), endings, reasons, days(900))
                .as((person, tenure, watched, ending, reason, ai) -> {
                    String id = "p" + person + "-" + tenure + "-" + watched + ending + reason + ai;
                    Employment one = Employment.since(id, daysAgo(tenure)).watchedFrom(daysAgo(watched));
                    if (ai > 450) {
                        one = one.aiSince(daysAgo(ai - 450.0));
                    }
                    var end = daysAgo(tenure / 3.0);
                    return switch (ending) {
                        case 0 -> one.ended(Departure.agreed(end));
                        case 1 -> one.ended(Departure.dismissed(end));
                        case 2, 3 ->
                            one.ended(new Departure(end, Ending.RESIGNED, Company.REASONS.get(reason), ending == 3));
                        default -> one;
                    };
                });
    }

    private static Arbitrary<EmployeeFact> others() {
        return Combinators.combine(Arbitraries.integers().between(0, 4), PERSONS, days(200), days(10))
                .as((kind, person, day, size) -> {
                    String id = "f" + kind + "-" + person + "-" + day + "-" + size;
                    var at = daysAgo(day - 5.0);
                    return switch (kind) {
                        case 0 -> new SurveyAnswer(id, at, "p" + person, size);
                        case 1 -> new SurveyResult(id, at, 2L * size, size, size / 2, size / 3);
                        case 2 -> new Output(id, at, "q" + person, size);
                        case 3 -> new ProductivityReached(id, at, "q" + person);
                        default -> week(id, at, person, size);
                    };
                });
    }

    private static TeamWeek week(String id, Instant at, int person, int size) {
        Map<WorkKind, Duration> parts = new EnumMap<>(WorkKind.class);
        parts.put(List.of(WorkKind.values()).get(person % 4), Duration.ofHours(size));
        return new TeamWeek(id, at, "t" + person % 3, size + 1L, Duration.ofHours(30L * (size + 1)), parts);
    }

    /** Enough people for figures to be shown, and anything else. */
    @Provide
    Arbitrary<List<EmployeeFact>> facts() {
        return Combinators.combine(
                        employments().list().ofMaxSize(60), others().list().ofMaxSize(60))
                .as((staff, rest) -> {
                    Map<String, EmployeeFact> all = new HashMap<>();
                    staff.forEach(fact -> all.put(fact.id(), fact));
                    rest.forEach(fact -> all.put(fact.id(), fact));
                    for (int i = 0; i < 12; i++) {
                        Employment hired = Employment.since("q" + i, daysAgo(150.0 + i));
                        all.put(hired.id(), hired);
                    }
                    List<EmployeeFact> list = new ArrayList<>(all.values());
                    list.sort(Comparator.comparing(EmployeeFact::id));
                    return list;
                });
    }

    private static void tell(EmployeeExperienceCalculator room, List<EmployeeFact> facts) {
        for (EmployeeFact fact : facts) {
            if (fact instanceof Employment one) {
                room.employed(one);
            } else if (fact instanceof SurveyAnswer one) {
                room.answered(one);
            } else if (fact instanceof SurveyResult one) {
                room.surveyed(one);
            } else if (fact instanceof Output one) {
                room.produced(one);
            } else if (fact instanceof ProductivityReached one) {
                room.becameProductive(one);
            } else if (fact instanceof TeamWeek one) {
                room.worked(one);
            }
        }
    }

    private static Company told(List<EmployeeFact> facts) {
        Company company = new Company();
        Company.tell(
                company.before(),
                12,
                i -> Employment.since("b" + i, daysAgo(1_200))
                        .ended(Departure.resigned(daysAgo(900.0 - 20 * i), Company.REASONS.get(i % 2))));
        Company.answers(company.before(), "b", daysAgo(700), 0, 3, 7, 9, 10, 10);
        tell(company.after, facts);
        return company;
    }

    @Property(tries = 60)
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") List<EmployeeFact> facts, @ForAll Random random) {
        List<EmployeeFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled).metrics()).isEqualTo(told(facts).metrics());
    }

    @Property(tries = 60)
    void aFactToldTwiceChangesNothing(@ForAll("facts") List<EmployeeFact> facts) {
        Company once = told(facts);
        var metrics = once.metrics();
        var refused = once.roi.health().refused();
        tell(once.after, facts);
        assertThat(once.metrics()).isEqualTo(metrics);
        assertThat(once.roi.health().refused()).isEqualTo(refused);
    }

    @Property(tries = 40)
    void aBatchSaysTheSameAsSingleFacts(@ForAll("facts") List<EmployeeFact> facts) {
        Company company = told(List.of());
        company.after.importBatch(new ImportBatch<>(
                "hr",
                company.now,
                facts.stream().map(fact -> Company.row(0, fact)).toList()));
        assertThat(company.metrics()).isEqualTo(told(facts).metrics());
    }

    @Property(tries = 80)
    void everyFigureIsSound(@ForAll("facts") List<EmployeeFact> facts, @ForAll("windows") Window window) {
        Sound.metrics(told(facts).after.calculate(window));
    }

    @Property(tries = 60)
    void noFigureSpeaksOfFewerThanTheMinimum(@ForAll("facts") List<EmployeeFact> facts) {
        Figures.of(told(facts).metrics()).forEach(entry -> {
            Measure measure = (Measure) entry.figure();
            // The observations of working time are weeks, not persons.
            if (!entry.name().endsWith("Share")) {
                assertThat(measure.observations() == 0 || measure.observations() >= Company.MINIMUM)
                        .as(entry.name() + " " + measure.reading())
                        .isTrue();
            }
        });
    }

    /** Whatever is told, and whenever it is read, two publications differ by nobody or by a group. */
    @Property(tries = 60)
    void noTwoPublicationsDifferByFew(@ForAll("facts") List<EmployeeFact> facts, @ForAll Random random) {
        Company company = new Company();
        List<EmployeeFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        StaffLogs logs = new StaffLogs();
        Publication publication = new Publication();
        Map<Family, Set<Crowd>> seen = new EnumMap<>(Family.class);
        for (EmployeeFact fact : shuffled) {
            logs.add(RecordKey.of(fact.id()), 0, fact);
            Window window = random.nextBoolean() ? Window.ALL : Window.lastDays(60);
            publication
                    .of(logs.known(), new Scope(window, company.now), Company.MINIMUM, Horizon.YEAR)
                    .forEach((family, release) -> {
                        if (release.crowd().persons() >= Company.MINIMUM) {
                            seen.computeIfAbsent(family, f -> new HashSet<>()).add(release.crowd());
                        }
                    });
        }
        seen.forEach((family, crowds) -> {
            for (Crowd one : crowds) {
                for (Crowd other : crowds) {
                    assertThat(one.changesFrom(other).values())
                            .as(family.id())
                            .allMatch(persons -> persons >= Company.MINIMUM);
                }
            }
        });
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.of(Window.ALL, Window.lastDays(30), Window.lastDays(365));
    }

    @Provide
    Arbitrary<EmployeeExperienceTally> tallies() {
        return facts().map(EmployeeExperienceProperties::tally);
    }

    private static EmployeeExperienceTally tally(List<EmployeeFact> facts) {
        StaffLogs logs = new StaffLogs();
        facts.forEach(fact -> logs.add(RecordKey.of(fact.id()), 0, fact));
        return logs.tally();
    }

    @Property(tries = 40)
    void mergingIsFreeOfOrder(
            @ForAll("tallies") EmployeeExperienceTally a,
            @ForAll("tallies") EmployeeExperienceTally b,
            @ForAll("tallies") EmployeeExperienceTally c) {
        Laws.hold(EmployeeExperienceTally.EMPTY, a, b, c);
    }

    @Property(tries = 40)
    void partsMergeToTheWhole(@ForAll("facts") List<EmployeeFact> facts, @ForAll Random random) {
        List<EmployeeFact> some = new ArrayList<>();
        List<EmployeeFact> rest = new ArrayList<>();
        // What both tell counts once.
        facts.forEach(fact -> {
            int where = random.nextInt(3);
            if (where < 2) {
                some.add(fact);
            }
            if (where > 0) {
                rest.add(fact);
            }
        });
        assertThat(tally(some).merge(tally(rest))).isEqualTo(tally(facts));
    }

    @Property
    void whatIsHiddenIsNobodyOrAGroupOfReasons(@ForAll("tables") Map<ExitReason, Long> counts) {
        ExitTable table = new ExitTable(counts, 0);
        Set<ExitReason> hidden = table.hidden(Company.MINIMUM);
        assertThat(counts.keySet())
                .filteredOn(reason -> !hidden.contains(reason))
                .allMatch(reason -> counts.get(reason) >= Company.MINIMUM);
        long pooled = hidden.stream().mapToLong(counts::get).sum();
        boolean all = hidden.equals(counts.keySet());
        assertThat(hidden.isEmpty() || all || (hidden.size() > 1 && pooled >= Company.MINIMUM))
                .isTrue();
    }

    @Provide
    Arbitrary<Map<ExitReason, Long>> tables() {
        return Arbitraries.maps(
                Arbitraries.of(ExitReason.class), Arbitraries.longs().between(1, 12));
    }
}
