package io.roi4j.impl.technicaldebt;

import io.roi4j.Cohort;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.intake.ImportAnswer;
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
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A running library in US dollars whose clock stands at {@link #NOW}, and facts so many days before. */
final class Debt {
    static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    static final double DAY = Duration.ofDays(1).toSeconds();

    final StreamingRoi roi =
            StreamingRoi.builder().clock(() -> NOW).window(Window.ALL).build();
    final TechnicalDebtCalculator after = roi.initiative("triage").technicalDebt();

    TechnicalDebtCalculator before() {
        return roi.initiative("triage").cohort(Cohort.BEFORE).technicalDebt();
    }

    TechnicalDebtMetrics metrics() {
        return after.calculate();
    }

    long refused(Reason reason) {
        return roi.health().refused().getOrDefault(reason, 0L);
    }

    long refused() {
        return roi.health().refused().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static Instant daysAgo(double days) {
        return NOW.minusSeconds((long) (days * DAY));
    }

    static ModelUpdateTriggered triggered(String id, double daysAgo) {
        return triggered(id, daysAgo, UpdateTrigger.DRIFT_ALARM);
    }

    static ModelUpdateTriggered triggered(String id, double daysAgo, UpdateTrigger trigger) {
        return new ModelUpdateTriggered(id, daysAgo(daysAgo), trigger);
    }

    static ModelUpdateServing serving(String id, double daysAgo) {
        return new ModelUpdateServing(id, daysAgo(daysAgo));
    }

    static ModelUpdateAbandoned abandoned(String id, double daysAgo) {
        return new ModelUpdateAbandoned(id, daysAgo(daysAgo));
    }

    static BugOpened opened(String id, double daysAgo) {
        return new BugOpened(id, daysAgo(daysAgo));
    }

    static BugFixed fixed(String id, double daysAgo) {
        return new BugFixed(id, daysAgo(daysAgo));
    }

    static BugDismissed dismissed(String id, double daysAgo) {
        return new BugDismissed(id, daysAgo(daysAgo));
    }

    static BugReopened reopened(String id, double daysAgo) {
        return new BugReopened(id, daysAgo(daysAgo));
    }

    /** Updates that took (cause 1), were given up after (2) or have been open for (0) so many days. */
    static void updates(TechnicalDebtCalculator room, double[] days, double[] causes) {
        for (int i = 0; i < days.length; i++) {
            double end = causes[i] == 0 ? 0 : 5;
            room.updateTriggered(triggered("update" + i, days[i] + end));
            if (causes[i] == 1) {
                room.updateServing(serving("update" + i, end));
            } else if (causes[i] == 2) {
                room.updateAbandoned(abandoned("update" + i, end));
            }
        }
    }

    /** Bugs that took (1) or have been open for (0) so many days. */
    static void bugs(TechnicalDebtCalculator room, double[] days, double[] fixed) {
        for (int i = 0; i < days.length; i++) {
            double end = fixed[i] == 0 ? 0 : 5;
            room.bugOpened(opened("bug" + i, days[i] + end));
            if (fixed[i] == 1) {
                room.bugFixed(fixed("bug" + i, end));
            }
        }
    }

    static ImportRow<TechnicalDebtFact> cost(String id, String at, String amount, String currency, boolean onDebt) {
        return ImportRow.of(id, 0, () -> new ItCost(id, Instant.parse(at), Money.of(amount, currency), onDebt));
    }

    static ImportRow<TechnicalDebtFact> people(String id, String at, Duration time, boolean onDebt) {
        return ImportRow.of(id, 0, () -> new PeopleTime(id, Instant.parse(at), time, onDebt));
    }

    static ImportAnswer told(TechnicalDebtCalculator room, List<ImportRow<TechnicalDebtFact>> rows) {
        return room.importBatch(new ImportBatch<>("ledger", daysAgo(1), rows));
    }
}
