package io.roi4j.samples.portfolio;

import io.roi4j.Money;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.technicaldebt.BugFixed;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.ModelUpdateServing;
import io.roi4j.technicaldebt.ModelUpdateTriggered;
import io.roi4j.technicaldebt.PeopleTime;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Indicator 4: data on its way, updates of models, bugs, and what the debt takes of budget and people. */
final class TechnicalDebtFeed implements Feed {
    private static final int ARRIVALS_A_DAY = 12;
    private static final int MONTH = 30;
    private static final long MONTHLY_EUROS = 40_000;
    private static final long MONTHLY_HOURS = 1_600;

    /**
     * What it leaves.
     *
     * @param pipelineMinutes from an event until its data is there, about
     * @param updateDays from the trigger of a model's update until it serves, about
     * @param bugsPerDay how many bugs are found on a day
     * @param fixDays how long a fix takes, about
     * @param debt share of the budget and of the people's time that goes into the debt
     */
    record Pace(double pipelineMinutes, double updateDays, double bugsPerDay, double fixDays, double debt) {}

    private final Agenda agenda = new Agenda();

    @Override
    public void evening(Today today) {
        TechnicalDebtCalculator room = today.initiative().technicalDebt();
        Pace pace = today.of(today.plan().upkeep());
        Instant now = today.evening();
        agenda.run(today);
        if (today.first()) {
            room.bugsWatched(today.start());
        }
        for (int i = 0; i < ARRIVALS_A_DAY; i++) {
            long available = now.minus(Duration.ofMinutes(30L * i)).toEpochMilli();
            long latency = (long) (today.about(pace.pipelineMinutes()) * 60_000);
            room.pipeline("cases").arrived(available - latency, available);
        }
        if (today.chance(pace.bugsPerDay())) {
            String bug = today.key("bug");
            room.bugOpened(new BugOpened(bug, now));
            agenda.later(today, today.about(pace.fixDays()), at -> room.bugFixed(new BugFixed(bug, at)));
        }
        if (today.every(MONTH)) {
            String update = today.key("update");
            room.updateTriggered(new ModelUpdateTriggered(update, now, UpdateTrigger.NEW_DATA));
            agenda.later(
                    today,
                    today.about(pace.updateDays()),
                    at -> room.updateServing(new ModelUpdateServing(update, at)));
            room.importBatch(books(today, pace.debt()));
        }
    }

    /** The month's lines of the ledger and of the timesheets. */
    private static ImportBatch<TechnicalDebtFact> books(Today today, double debt) {
        Instant now = today.evening();
        double share = Math.min(0.9, debt * today.about(1));
        return new ImportBatch<>(
                "ledger",
                now,
                List.of(
                        cost(today.key("debt"), now, share, true),
                        cost(today.key("rest"), now, 1 - share, false),
                        time(today.key("upkeep"), now, share, true),
                        time(today.key("build"), now, 1 - share, false)));
    }

    private static ImportRow<TechnicalDebtFact> cost(String id, Instant at, double share, boolean debt) {
        Money amount = Money.of(String.valueOf(Math.round(MONTHLY_EUROS * share)), "EUR");
        return ImportRow.of(id, 0, () -> new ItCost(id, at, amount, debt));
    }

    private static ImportRow<TechnicalDebtFact> time(String id, Instant at, double share, boolean debt) {
        Duration hours = Duration.ofHours(Math.round(MONTHLY_HOURS * share));
        return ImportRow.of(id, 0, () -> new PeopleTime(id, at, hours, debt));
    }
}
