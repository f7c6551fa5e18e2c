package io.roi4j.micrometer.harm;

import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What could be true and is hardest to calculate with: the greatest and the least of everything, beside each other. */
final class Worst {
    private static final long UNKNOWN = io.roi4j.inference.Inference.UNKNOWN;

    private Worst() {}

    static void tell(Initiative cohort, Instant now) {
        long[] numbers = {0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        double[] quantities = {0, 1e-30, 1, 1e30};
        long millis = now.toEpochMilli();
        for (int i = 0; i < 4; i++) {
            String id = "worst " + i;
            Instant at = now.minus(Duration.ofDays(i * 30L + 1));
            long atMillis = at.toEpochMilli();
            cohort.inferences("gpt")
                    .withProvenance(Provenance.ESTIMATED, Provenance.NONE, Provenance.REPORTED)
                    .record(
                            UNKNOWN,
                            numbers[i],
                            i % 2 == 0,
                            true,
                            numbers[i],
                            numbers[i],
                            0,
                            numbers[i],
                            quantities[i],
                            quantities[3 - i]);
            cohort.errorReduction().declare(numbers[i] / 2, Long.MAX_VALUE, "audit");
            cohort.errorReduction().classified("gpt", atMillis, i % 2 == 0, false, "en");
            cohort.errorReduction()
                    .retrained(new Retraining(
                            id,
                            at.minus(Duration.ofNanos(1)),
                            at,
                            new Evaluation.Separate(
                                    i, Evaluation.MAX_COUNT, Evaluation.MAX_COUNT - i, Evaluation.MAX_COUNT),
                            true,
                            Optional.of(Money.of("1e99", "EUR"))));
            cohort.throughput().completed(atMillis, numbers[i]);
            cohort.throughput().completed(atMillis, 1_000_000_000L);
            cohort.throughput().completedAfter(atMillis, numbers[i]);
            cohort.throughput().inProgress(atMillis, numbers[i]);
            cohort.throughput().declareCapacity(quantities[i], "load test");
            cohort.throughput()
                    .incurred(new CostIncurred(id, at, Money.of(i % 2 == 0 ? "1e99" : "1e-99", "EUR"), "hosting"));
            cohort.throughput().disrupted(new Disruption(id, at, Optional.empty()));
            cohort.dataAssets().dataset("crm").stored(atMillis, numbers[i]);
            cohort.dataAssets().dataset("crm").accessed(atMillis, numbers[i]);
            cohort.dataAssets().processed(numbers[i], numbers[3 - i]);
            cohort.technicalDebt().pipeline("orders").arrived(Math.min(millis, numbers[i]), millis);
            cohort.technicalDebt().bugOpened(new BugOpened(id, at));
            cohort.timeToMarket().itemValidated(new ItemValidated(id, at));
            cohort.timeToMarket().itemLaunched(new ItemLaunched(id, at));
            cohort.customerExperience().recommended(atMillis, i % 2 * 10);
            cohort.customerExperience().told(new NpsSurvey(id, at, i, 0, 0, i));
            cohort.customerExperience().responded(atMillis, numbers[i]);
            cohort.scalability()
                    .costed(new CostAtVolume(id, at, Math.max(1e-30, quantities[i]), Money.of("1e30", "EUR")));
            cohort.scalability()
                    .loaded(new LoadPoint(id, at, Math.max(1, quantities[i]), Math.max(1e-30, quantities[3 - i])));
            cohort.scalability().flowed(new CashFlow(id, "eu", at, Money.of("-1e99", "EUR"), CashFlow.Kind.INVESTMENT));
        }
    }
}
