package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Money;
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
import io.roi4j.technicaldebt.TechnicalDebtFact;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arrivals of pipelines, updates and bugs one by one, and batches of the books. */
final class TechnicalDebtFeed implements Feed {
    private static final int LAG = 200;
    private static final int BATCH = 100;

    private final Map<Cohort, List<ImportRow<TechnicalDebtFact>>> rows = new HashMap<>();

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.technicalDebt();
    }

    @Override
    public Set<String> said() {
        return Set.of("warned: horizon-cut");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.technicalDebt().calculate().dataPipelines().pipelines().values().stream()
                .mapToDouble(pipeline -> pipeline.pipelineArrivals().sum())
                .sum();
    }

    @Override
    public double sumOfRound() {
        return 9;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        TechnicalDebtCalculator room = cohort.technicalDebt();
        switch (kind) {
            case 0 -> room.updateTriggered(new ModelUpdateTriggered("t" + thing, now, trigger(thing)));
            case 1 -> endUpdate(room, thing - LAG, now);
            case 2, 3 -> room.bugOpened(new BugOpened("t" + thing, now));
            case 4 -> endBug(room, thing - LAG, now);
            case 5 -> reopen(room, thing, now);
            case 6, 7, 8 ->
                book(cohort, new ItCost("c" + kind + "-" + thing, now, Money.of("3", "EUR"), thing % 4 == 0), now);
            case 9, 10 ->
                book(cohort, new PeopleTime("p" + kind + "-" + thing, now, Duration.ofHours(2), thing % 4 == 0), now);
            default ->
                room.pipeline("pipeline " + thing % 12)
                        .arrived(now.toEpochMilli() - thing * 613 % 900_000, now.toEpochMilli());
        }
    }

    private static UpdateTrigger trigger(long thing) {
        UpdateTrigger[] all = UpdateTrigger.values();
        return all[(int) (thing % all.length)];
    }

    /** One of ten is given up, one never ends. */
    private static void endUpdate(TechnicalDebtCalculator room, long thing, Instant now) {
        long digit = Math.floorMod(thing, 10);
        if (digit < 8) {
            room.updateServing(new ModelUpdateServing("t" + thing, now));
        } else if (digit == 8) {
            room.updateAbandoned(new ModelUpdateAbandoned("t" + thing, now));
        }
    }

    private static void endBug(TechnicalDebtCalculator room, long thing, Instant now) {
        long digit = Math.floorMod(thing, 10);
        if (digit < 8) {
            room.bugFixed(new BugFixed("t" + thing, now));
        } else if (digit == 8) {
            room.bugDismissed(new BugDismissed("t" + thing, now));
        }
    }

    /** Seldom, and half of them ones that were never closed. */
    private static void reopen(TechnicalDebtCalculator room, long thing, Instant now) {
        if (thing % 20 == 15) {
            room.bugReopened(new BugReopened("t" + (thing - LAG - 1 - thing % 40 / 20), now));
        } else {
            room.bugOpened(new BugOpened("x" + thing, now));
        }
    }

    private void book(Initiative cohort, TechnicalDebtFact fact, Instant now) {
        List<ImportRow<TechnicalDebtFact>> batch = rows.computeIfAbsent(cohort.cohort(), fresh -> new ArrayList<>());
        batch.add(ImportRow.of(fact.id(), 0, () -> fact));
        if (batch.size() == BATCH) {
            cohort.technicalDebt().importBatch(new ImportBatch<>("ledger", now, batch));
            batch.clear();
        }
    }
}
