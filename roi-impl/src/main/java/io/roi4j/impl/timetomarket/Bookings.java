package io.roi4j.impl.timetomarket;

import io.roi4j.InvalidFactException;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import io.roi4j.impl.timeline.DailyRecords;
import io.roi4j.impl.timeline.DailySums;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Benefits, costs of items and hours, told one by one or in batches. Safe for use by several threads. */
final class Bookings {
    /** How many benefits and costs are kept one by one, how many facts of work, and of how many items sums are kept. */
    static final int KEPT = 10_000;

    private static final Duration REACH = Duration.ofDays(365_250);
    private static final int DAYS = 400;

    private final RoomContext context;
    private final BoundedNames workTypes;
    private final Consumer<BenefitRecognised> onBenefit;
    private final RecordLog<BookedFact, Daily<WorkHours>> work =
            new RecordLog<>(KEPT, () -> new DailySums<>(WorkAccumulator::new));
    private final RecordLog<BookedFact, ItemFlows> flows;
    private final Importer<BookedFact> importer;

    Bookings(RoomContext context, BoundedNames workTypes, Consumer<BenefitRecognised> onBenefit) {
        this.context = context;
        this.workTypes = workTypes;
        this.onBenefit = onBenefit;
        this.flows = new RecordLog<>(KEPT, () -> new ItemFlowSums(KEPT, context.currency()));
        this.importer = new Importer<>(context, this::take);
    }

    /** Takes a fact that was told by itself; each kind has keys of its own. */
    void tell(String kind, @Nullable BookedFact fact) {
        if (!context.accepts(fact) || fact == null || !context.inTime(fact.at())) {
            return;
        } else if (tooOld(fact)) {
            context.refuse(Reason.TOO_OLD);
            return;
        }
        BookedFact admitted = admitted(fact);
        if (admitted instanceof WorkDone done && done.type().equals(BoundedNames.INVALID)) {
            return;
        }
        Outcome outcome = logOf(fact).addGreatest(new RecordKey("", kind + fact.id()), admitted);
        if (outcome == Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        } else {
            reached(fact);
        }
    }

    ImportAnswer take(@Nullable ImportBatch<? extends BookedFact> batch) {
        return importer.take(batch);
    }

    private Outcome take(RecordKey key, Account<BookedFact> told) {
        BookedFact fact = told.fact().orElse(null);
        if (fact == null) {
            return delete(key, told);
        } else if (tooOld(fact)) {
            throw new InvalidFactException("at", Reason.TOO_OLD, "is older than what is remembered");
        } else if (fact instanceof WorkDone done && !BoundedNames.valid(done.type())) {
            throw new InvalidFactException(
                    "type", Reason.INVALID_INPUT, "must have 1 to 64 characters, none of them a control one");
        }
        Outcome outcome = logOf(fact).add(key, Account.of(told.revision(), admitted(fact)));
        if (outcome == Outcome.TAKEN) {
            reached(fact);
        }
        return outcome;
    }

    /** A deletion doesn't say what it deletes: unless just one log knows the record, both remember that it is gone. */
    private Outcome delete(RecordKey key, Account<BookedFact> deletion) {
        boolean knownWork = work.knows(key);
        if (knownWork != flows.knows(key)) {
            return knownWork ? work.add(key, deletion) : flows.add(key, deletion);
        }
        Set<Outcome> both = EnumSet.of(work.add(key, deletion), flows.add(key, deletion));
        if (both.contains(Outcome.TOO_OLD)) {
            return Outcome.TOO_OLD;
        }
        return both.contains(Outcome.TAKEN) ? Outcome.TAKEN : Outcome.KNOWN;
    }

    private RecordLog<BookedFact, ?> logOf(BookedFact fact) {
        return ofItem(fact) ? flows : work;
    }

    private static boolean ofItem(BookedFact fact) {
        return fact instanceof BenefitRecognised || fact instanceof ItemCost;
    }

    private boolean tooOld(BookedFact fact) {
        Instant now = Instant.ofEpochMilli(context.nowMillis());
        return ofItem(fact) ? fact.at().isBefore(now.minus(REACH)) : Daily.day(fact.at()) < Daily.day(now) - DAYS;
    }

    private BookedFact admitted(BookedFact fact) {
        return fact instanceof WorkDone done
                ? new WorkDone(
                        done.id(), done.at(), workTypes.admit(done.type()), done.units(), done.hours(), done.upkeep())
                : fact;
    }

    private void reached(BookedFact fact) {
        if (fact instanceof BenefitRecognised benefit) {
            onBenefit.accept(benefit);
        }
    }

    Records<BookedFact, ItemFlows> flows() {
        return flows.records();
    }

    /** The work of all time. */
    WorkHours allWork() {
        return byDay(work.records()).sum();
    }

    /** The work of a window, with its days as slices. */
    Evidence<WorkHours> work(Scope scope, String label) {
        Records<BookedFact, Daily<WorkHours>> all = work.records();
        Daily<WorkHours> days = byDay(DailyRecords.within(all, scope, WorkHours.EMPTY));
        List<Slice<WorkHours>> slices = days.days().entrySet().stream()
                .map(day -> new Slice<>(Daily.start(day.getKey()), Duration.ofDays(1), day.getValue()))
                .toList();
        WorkHours sum = days.sum();
        boolean cut =
                DailyRecords.cut(all, scope, WorkHours.EMPTY) && !scope.window().isAll();
        return new Evidence<>(
                new WorkHours(sum.byType(), sum.redeployedMillis(), sum.releasedMillis(), cut),
                slices,
                Provenance.MEASURED,
                label);
    }

    private static Daily<WorkHours> byDay(Records<BookedFact, Daily<WorkHours>> records) {
        return DailySums.of(records, WorkAccumulator::new);
    }
}
