package io.roi4j.micrometer.fleet;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.TrainingRun;
import io.roi4j.technicaldebt.BugDismissed;
import io.roi4j.technicaldebt.BugFixed;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.BugReopened;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.ModelUpdateServing;
import io.roi4j.technicaldebt.ModelUpdateTriggered;
import io.roi4j.technicaldebt.PeopleTime;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.UpdateTrigger;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationStarted;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What all instances of a company know alike: launches, employees, bills, bugs. Something of every kind that is told once, for
 * both cohorts; the baseline took longer and cost more.
 */
final class Company {
    private static final int ITEMS = 12;

    private final Initiative cohort;
    private final Instant now;
    /** How much longer and dearer everything is. */
    private final int burden;

    private Company(Initiative cohort, Instant now, int burden) {
        this.cohort = cohort;
        this.now = now;
        this.burden = burden;
    }

    /** Tells it all to an initiative. */
    static void tell(Initiative initiative, Instant now) {
        for (Cohort period : List.of(Cohort.BEFORE, Cohort.AFTER)) {
            Company company = new Company(initiative.cohort(period), now, period == Cohort.AFTER ? 1 : 2);
            company.market();
            company.process();
            company.staff();
            company.customers();
            company.debt();
            company.data();
            company.retrainings();
            company.trials();
            company.books();
        }
    }

    private Instant daysAgo(double days) {
        return now.minus(Duration.ofSeconds((long) (days * 86_400)));
    }

    private static Money euros(double amount) {
        return Money.of(String.valueOf(amount), "EUR");
    }

    private void market() {
        TimeToMarketCalculator room = cohort.timeToMarket();
        for (int i = 0; i < ITEMS; i++) {
            String item = "item " + i;
            Instant launch = daysAgo(20 - i);
            room.itemValidated(new ItemValidated(item, daysAgo(20 - i + burden * (5 + i))));
            room.itemLaunched(new ItemLaunched(item, launch));
            room.itemCost(new ItemCost("cost of " + item, item, launch, euros(100 * burden)));
            room.benefitRecognised(
                    new BenefitRecognised(item, launch.plus(Duration.ofDays(burden)), euros(150 * burden)));
            room.iterationStarted(new IterationStarted("sprint " + i, daysAgo(20 - i + burden), "sprint"));
            room.iterationFinished(
                    new IterationFinished("sprint " + i, daysAgo(20 - i + burden), daysAgo(20 - i), "sprint"));
            room.workDone(new WorkDone(
                    "work " + i, launch, "claim", 100, Duration.ofHours(30L * burden), Duration.ofHours(2)));
        }
        room.hoursRedeployed(new HoursRedeployed("redeployed", daysAgo(3), Duration.ofHours(30), "fraud"));
        room.hoursReleased(new HoursReleased("released", daysAgo(3), Duration.ofHours(10)));
        room.declareHoursPerUnit("claim", Duration.ofMinutes(48L * burden), "audit");
        room.declareMonthlyMargin(euros(1_000), "plan");
    }

    private void process() {
        cohort.throughput().incurred(new CostIncurred("invoice", daysAgo(1), euros(900 * burden), "hosting"));
        cohort.throughput().disrupted(new Disruption("incident", daysAgo(2), daysAgo(1.9)));
    }

    private void staff() {
        EmployeeExperienceCalculator room = cohort.employeeExperience();
        ExitReason[] reasons = {ExitReason.PAY, ExitReason.CAREER};
        for (int i = 0; i < 240; i++) {
            String person = "p" + i;
            Employment employment = Employment.since(person, daysAgo(700 - i)).watchedFrom(daysAgo(600));
            if (i % 2 == 0) {
                employment = employment.aiSince(daysAgo(500));
            }
            if (i % 5 == 0) {
                Instant left = daysAgo(200 - i / 2.0);
                employment = employment.ended(
                        i % 10 == 0
                                ? Departure.resignedOverAi(left, reasons[i % 20 / 10])
                                : Departure.resigned(left, reasons[1]));
            }
            room.employed(employment);
            room.becameProductive(new ProductivityReached("productive-" + i, daysAgo(640 - i - 20 * burden), person));
        }
        for (int month = 2; month < 8; month++) {
            room.surveyed(new SurveyResult("survey-" + month, daysAgo(30 * month), 400, 120, 60, 20L * burden));
            for (int week = 0; week < 4; week++) {
                room.worked(new TeamWeek(
                        "week-" + month + "-" + week,
                        daysAgo(30 * month + 7 * week),
                        "all",
                        40,
                        Duration.ofHours(1_600),
                        Map.of(
                                WorkKind.REPETITIVE, Duration.ofHours(200L * burden),
                                WorkKind.MEETINGS, Duration.ofHours(200),
                                WorkKind.FOCUS, Duration.ofHours(600),
                                WorkKind.HIGH_VALUE, Duration.ofHours(500))));
            }
        }
    }

    private void customers() {
        CustomerExperienceCalculator room = cohort.customerExperience();
        room.told(new CustomerPeriod("period", daysAgo(31), daysAgo(1), 1_000, 1_020, 50L + 20L * burden, "contract"));
        for (int i = 0; i < 60; i++) {
            room.told(new CustomerStay(
                    "c" + i,
                    daysAgo(400 - i),
                    i % 3 == 0 ? Optional.of(daysAgo(20 - i / 4.0)) : Optional.empty(),
                    "contract"));
            room.told(new CustomerMargin("c" + i, daysAgo(5), euros(20 + i - burden)));
        }
        room.declareLifetimeTerms(new LifetimeTerms(Duration.ofDays(30), 0.01, 6, false, "controlling"));
        room.declareSentimentErrors(new SentimentErrors(0.9, 0.95, 0.9, 0.95, "validation of 2026"));
    }

    private void debt() {
        TechnicalDebtCalculator room = cohort.technicalDebt();
        room.bugsWatched(daysAgo(30));
        room.declareBacklog(20, "ticket system");
        for (int i = 0; i < ITEMS; i++) {
            String bug = "bug " + i;
            Instant opened = daysAgo(20 - i);
            Instant fixed = opened.plus(Duration.ofHours(6L * burden + i));
            room.bugOpened(new BugOpened(bug, opened));
            if (i % 4 == 3) {
                room.bugDismissed(new BugDismissed(bug, fixed));
            } else {
                room.bugFixed(new BugFixed(bug, fixed));
            }
            if (i % 6 == 0) {
                room.bugReopened(new BugReopened(bug, fixed.plus(Duration.ofHours(1))));
            }
            String version = "v" + i;
            room.updateTriggered(new ModelUpdateTriggered(version, opened, UpdateTrigger.NEW_DATA));
            room.updateServing(new ModelUpdateServing(version, fixed));
        }
        room.importBatch(Books.of(
                "ledger",
                now,
                List.of(
                        new ItCost("debt", daysAgo(3), euros(300 * burden), true),
                        new ItCost("other", daysAgo(3), euros(1_000), false),
                        new PeopleTime("debt hours", daysAgo(3), Duration.ofHours(20L * burden), true),
                        new PeopleTime("other hours", daysAgo(3), Duration.ofHours(100), false))));
    }

    private void data() {
        DataAssetsCalculator room = cohort.dataAssets();
        Instant at = daysAgo(2);
        for (String dataset : List.of("crm", "features", "archive")) {
            room.dataset(dataset).stored(at.toEpochMilli(), 1_000_000L);
            room.dataset(dataset).highValue();
        }
        Attribute age = new Attribute("features", "age");
        Attribute city = new Attribute("features", "city");
        room.attributesAvailable(new AttributesAvailable("features", at, Set.of("age", "city", "name")));
        room.modelAttributes(new ModelAttributes(
                "gpt", at, Map.of(age, new Importance(10, 0.5, 0.1), city, new Importance(10, 0.3, 0.1))));
        room.lineageTraced(
                new LineageTraced("etl", "features", at, Map.of("age", Set.of(new Attribute("crm", "birthday")))));
        room.declareSource("crm");
    }

    private void retrainings() {
        for (int i = 0; i < 3; i++) {
            cohort.errorReduction()
                    .retrained(new Retraining(
                            "v" + i,
                            daysAgo(12 - 3 * i),
                            daysAgo(11 - 3 * i),
                            new Evaluation.Separate(40 - 10 * i, 100, 20 - 5 * i, 100),
                            true,
                            Optional.of(euros(12.5 * burden))));
        }
    }

    private void trials() {
        ScalabilityCalculator room = cohort.scalability();
        for (int workers = 1; workers <= 32; workers *= 2) {
            double share = 0.05 * burden;
            double hours = 20 * (share + (1 - share) / workers + 0.0002 * workers);
            Duration fixed = Duration.ofSeconds((long) (hours * 3_600));
            Duration scaled = Duration.ofSeconds((long) (3_600 * (1 + 0.02 * burden * workers)));
            room.trained(new TrainingRun("strong " + workers, daysAgo(5), workers, fixed, TrainingRun.Work.FIXED));
            room.trained(new TrainingRun("weak " + workers, daysAgo(5), workers, scaled, TrainingRun.Work.PER_WORKER));
            double slower = 1 + share * (workers - 1) + 0.0005 * workers * (workers - 1);
            room.loaded(new LoadPoint("load " + workers, daysAgo(4), workers, 12 * workers / slower));
            double volume = 10_000.0 * workers;
            double cost = Math.pow(volume, 0.8 + 0.1 * burden) * (workers % 3 == 0 ? 1.02 : 0.99);
            room.costed(new CostAtVolume("volume " + workers, daysAgo(40.0 - workers), volume, euros(Math.rint(cost))));
            room.complicated(new ComplexityAtVolume(
                    "services " + workers, daysAgo(40.0 - workers), "services", volume, 10 + Math.sqrt(workers)));
        }
        room.computed(new ComputeRun(
                "night run",
                daysAgo(1),
                Duration.ofHours(1),
                1e15,
                OptionalDouble.of(2e5 * burden),
                OptionalDouble.of(1e12),
                Provenance.REPORTED,
                Provenance.REPORTED));
    }

    private void books() {
        ScalabilityCalculator room = cohort.scalability();
        for (InfrastructureCost.Component component : InfrastructureCost.Component.values()) {
            boolean useful = component == InfrastructureCost.Component.USEFUL;
            room.billed(
                    new InfrastructureCost(component.name(), daysAgo(3), component, euros(useful ? 800 : 40 * burden)));
        }
        room.metered(new EnergyReading("meter", daysAgo(3), 1.2e9 + 1e8 * burden, 1e9));
        for (String deployment : List.of("site 1", "site 2", "site 3")) {
            room.wentLive(new GoLive("live " + deployment, deployment, daysAgo(19)));
            flow(deployment, 20, -1_000.0 * burden, CashFlow.Kind.INVESTMENT);
            for (int day = 18; day > 2; day -= 2) {
                flow(deployment, day, 400, CashFlow.Kind.NET);
            }
        }
        room.declareDiscountRate(0.05, "controlling");
    }

    private void flow(String deployment, int day, double amount, CashFlow.Kind kind) {
        cohort.scalability()
                .flowed(new CashFlow(deployment + " " + day, deployment, daysAgo(day), euros(amount), kind));
    }
}
