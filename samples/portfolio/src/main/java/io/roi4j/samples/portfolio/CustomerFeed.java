package io.roi4j.samples.portfolio;

import io.roi4j.Money;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.inference.Inference;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Indicator 3, customers: what they answer, how soon they are served, whether they stay, what they are worth. */
final class CustomerFeed implements Feed {
    private static final int ANSWERS_A_DAY = 6;
    private static final int CONTACTS_A_DAY = 8;
    private static final int MONTH = 30;
    private static final int CUSTOMERS = 800;
    private static final int MARGINS = 40;
    private static final long TARGET_NANOS = Duration.ofHours(2).toNanos();

    /**
     * How they fare.
     *
     * @param promoting share who would recommend the company
     * @param detracting share who would not
     * @param resolved share of the contacts that are resolved at once
     * @param responseMinutes how long they wait for an answer, about
     * @param staying share who are still customers a month later
     * @param margin what a customer brings in a month, in euros, about
     */
    record Pace(
            double promoting,
            double detracting,
            double resolved,
            double responseMinutes,
            double staying,
            double margin) {}

    private final Agenda agenda = new Agenda();

    @Override
    public void evening(Today today) {
        CustomerExperienceCalculator room = today.initiative().customerExperience();
        Pace pace = today.of(today.plan().customers());
        agenda.run(today);
        if (today.first()) {
            room.declareLifetimeTerms(new LifetimeTerms(Duration.ofDays(MONTH), 0.008, 36, false, "cost of capital"));
        }
        room.recommendationAsked(Inference.UNKNOWN, 4 * ANSWERS_A_DAY);
        for (int i = 0; i < ANSWERS_A_DAY; i++) {
            double draw = today.random().nextDouble();
            boolean happy = draw < pace.promoting();
            boolean unhappy = !happy && draw < pace.promoting() + pace.detracting();
            room.recommended(Inference.UNKNOWN, happy ? 9 : unhappy ? 4 : 7);
            room.satisfied(Inference.UNKNOWN, happy ? 5 : unhappy ? 2 : 4);
            room.felt(Inference.UNKNOWN, happy ? Sentiment.POSITIVE : unhappy ? Sentiment.NEGATIVE : Sentiment.NEUTRAL);
        }
        for (int i = 0; i < CONTACTS_A_DAY; i++) {
            contact(today, room, pace, today.key("contact-" + i));
        }
        if (today.every(MONTH)) {
            room.importBatch(month(today, pace));
        }
    }

    private void contact(Today today, CustomerExperienceCalculator room, Pace pace, String key) {
        double minutes = today.about(pace.responseMinutes());
        room.responded(Inference.UNKNOWN, (long) (minutes * 60e9), TARGET_NANOS);
        long now = today.evening().toEpochMilli();
        room.contactOpened(key, now);
        room.contactResolved(key, now + Duration.ofMinutes(5).toMillis());
        if (!today.chance(pace.resolved())) {
            agenda.later(today, 3, at -> room.contactRepeated(key, at.toEpochMilli()));
        }
    }

    /** The month's export of the customer base. */
    private static ImportBatch<CustomerFact> month(Today today, Pace pace) {
        Instant end = today.evening();
        long kept = today.binomial(CUSTOMERS, pace.staying());
        List<ImportRow<CustomerFact>> rows = new ArrayList<>();
        String period = today.key("period");
        rows.add(ImportRow.of(
                period,
                0,
                () -> new CustomerPeriod(
                        period,
                        end.minus(Duration.ofDays(MONTH)),
                        end,
                        CUSTOMERS,
                        CUSTOMERS,
                        CUSTOMERS - kept,
                        "contract")));
        for (int i = 0; i < MARGINS; i++) {
            String id = today.key("margin-" + i);
            Money margin = Money.of(String.format(Locale.ROOT, "%.2f", today.about(pace.margin())), "EUR");
            rows.add(ImportRow.of(id, 0, () -> new CustomerMargin(id, end, margin)));
        }
        return new ImportBatch<>("crm", end, rows);
    }
}
