package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributesAvailable;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.inference.Inference;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.technicaldebt.BugDismissed;
import io.roi4j.technicaldebt.BugFixed;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.BugReopened;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.ModelUpdateAbandoned;
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
import io.roi4j.timetomarket.ItemCancelled;
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
import java.util.Set;

/** A library in which something of every kind was recorded, so that a change anywhere shows. */
public final class Furnished {
    private Furnished() {}

    public static StreamingRoi roi(TestClock clock) {
        StreamingRoi roi = clock.roi().build();
        Initiative triage = roi.initiative("triage");
        for (Initiative cohort : new Initiative[] {triage.cohort(Cohort.BEFORE), triage}) {
            furnish(cohort, clock);
        }
        return roi;
    }

    private static void furnish(Initiative cohort, TestClock clock) {
        long now = clock.millis();
        for (int i = 0; i < 40; i++) {
            long at = now - Duration.ofHours(i).toMillis();
            cohort.inferences("gpt").record(at, 1_000_000L * i, i % 7 > 0, true, 10, 5, 1, 1_000_000, 2, 1e9);
            cohort.throughput().offered(at, i + 2);
            cohort.throughput().completed(at, i + 1);
            cohort.throughput().completedAfter(at, 60_000L * i);
            cohort.throughput().inProgress(at, i);
            cohort.errorReduction().classified("gpt", at, i % 3 > 0, i % 2 > 0, i % 2 > 0 ? "en" : "fr");
        }
        cohort.throughput()
                .incurred(new CostIncurred(
                        "invoice 1", clock.instant().minus(Duration.ofDays(1)), Money.of("9.99", "EUR"), "hosting"));
        cohort.throughput()
                .disrupted(new Disruption(
                        "incident 1",
                        clock.instant().minus(Duration.ofHours(9)),
                        clock.instant().minus(Duration.ofHours(8))));
        DatasetRecorder dataset = cohort.dataAssets().dataset("crm");
        dataset.stored(now - Duration.ofDays(2).toMillis(), 1_000);
        dataset.accessed(Inference.UNKNOWN, 3);
        furnishAttributes(cohort.dataAssets(), clock.instant().minus(Duration.ofDays(1)));
        cohort.errorReduction().intervened();
        furnishTimeToMarket(cohort, clock);
        furnishCustomerExperience(cohort, clock);
        furnishTechnicalDebt(cohort.technicalDebt(), clock);
        cohort.errorReduction()
                .retrained(new Retraining(
                        "v2",
                        clock.instant().minus(Duration.ofDays(2)),
                        clock.instant().minus(Duration.ofDays(1)),
                        new Evaluation.Separate(40, 100, 20, 100),
                        true,
                        Optional.of(Money.of("12.50", "EUR"))));
    }

    private static void furnishAttributes(DataAssetsCalculator room, Instant at) {
        Attribute age = new Attribute("features", "age");
        room.processed(1_000, 2_000);
        room.qualityChecked(true);
        room.attributesAvailable(new AttributesAvailable("features", at, Set.of("age", "city")));
        room.modelAttributes(new ModelAttributes("gpt", at, Map.of(age, new Importance(10, 0.5, 0.1))));
        room.lineageTraced(
                new LineageTraced("etl", "features", at, Map.of("age", Set.of(new Attribute("crm", "birthday")))));
        room.declareSource("crm");
    }

    private static void furnishTimeToMarket(Initiative cohort, TestClock clock) {
        TimeToMarketCalculator room = cohort.timeToMarket();
        Instant start = clock.instant().minus(Duration.ofDays(20));
        Instant end = clock.instant().minus(Duration.ofDays(1));
        room.itemValidated(new ItemValidated("search", start));
        room.itemValidated(new ItemValidated("chat", start));
        room.itemLaunched(new ItemLaunched("search", end));
        room.itemCancelled(new ItemCancelled("chat", end));
        room.benefitRecognised(new BenefitRecognised("search", end, Money.of("12.50", "EUR")));
        room.itemCost(new ItemCost("cost 1", "search", start, Money.of("10", "EUR")));
        room.iterationStarted(new IterationStarted("sprint 2", start, "sprint"));
        room.iterationFinished(new IterationFinished("sprint 1", start, end, "sprint"));
        room.workDone(new WorkDone("w1", end, "claim", 100, Duration.ofHours(40), Duration.ofHours(2)));
        room.hoursRedeployed(new HoursRedeployed("r1", end, Duration.ofHours(3), "fraud"));
        room.hoursReleased(new HoursReleased("s1", end, Duration.ofHours(1)));
        room.declareHoursPerUnit("claim", Duration.ofMinutes(36), "audit of 2025");
        room.declareMonthlyMargin(Money.of("1000", "EUR"), "plan");
    }

    /** Nothing of single customers, which closing the library erases. */
    private static void furnishCustomerExperience(Initiative cohort, TestClock clock) {
        CustomerExperienceCalculator room = cohort.customerExperience();
        long now = clock.millis();
        for (int i = 0; i < 40; i++) {
            long at = now - Duration.ofHours(i).toMillis();
            room.recommended(at, i % 11);
            room.satisfied(at, 1 + i % 5);
            room.felt(at, (i - 20) / 20.0, i % 2 > 0 ? "joy" : "anger", 1);
            room.responded(at, i * 1_000_000_000L, 20_000_000_000L);
        }
        room.recommendationAsked(now, 100);
        room.contactOpened("issue 1", now - Duration.ofDays(20).toMillis());
        room.contactResolved("issue 1", now - Duration.ofDays(19).toMillis());
        room.requestReceived("request 1", now - Duration.ofHours(2).toMillis());
        room.requestReceived("request 2", now - Duration.ofHours(2).toMillis());
        room.requestAnswered("request 2", now);
        Instant end = clock.instant().minus(Duration.ofDays(1));
        room.told(new NpsSurvey("2026-Q1", end, 5, 3, 2, 40));
        room.told(new CustomerPeriod("2025", end.minus(Duration.ofDays(365)), end, 100, 95, 10, "contract"));
        room.declareCustomerMargin(Money.of("12.50", "EUR"), "books");
        room.declareLifetimeTerms(new LifetimeTerms(Duration.ofDays(365), 0.1, 5, false, "CFO"));
    }

    private static void furnishTechnicalDebt(TechnicalDebtCalculator room, TestClock clock) {
        Instant start = clock.instant().minus(Duration.ofDays(20));
        Instant end = clock.instant().minus(Duration.ofDays(1));
        room.pipeline("orders").arrived(start.toEpochMilli(), end.toEpochMilli());
        room.updateTriggered(new ModelUpdateTriggered("v2", start, UpdateTrigger.DRIFT_ALARM));
        room.updateTriggered(new ModelUpdateTriggered("v3", start, UpdateTrigger.NEW_DATA));
        room.updateServing(new ModelUpdateServing("v2", end));
        room.updateAbandoned(new ModelUpdateAbandoned("v3", end));
        room.bugsWatched(start);
        room.bugOpened(new BugOpened("bug 1", start));
        room.bugOpened(new BugOpened("bug 2", start));
        room.bugFixed(new BugFixed("bug 1", end.minusSeconds(60)));
        room.bugReopened(new BugReopened("bug 1", end));
        room.bugDismissed(new BugDismissed("bug 2", end));
        room.declareBacklog(3, "ticket system");
        room.importBatch(new ImportBatch<>(
                "ledger",
                end,
                List.of(
                        ImportRow.of("c1", 0, () -> new ItCost("c1", start, Money.of("30", "EUR"), true)),
                        ImportRow.of("p1", 0, () -> new PeopleTime("p1", start, Duration.ofHours(9), false)))));
    }
}
