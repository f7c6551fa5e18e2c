package io.roi4j.impl.throughput;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.DailyRecords;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.Timeline;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Indicator 2 of one initiative and cohort. */
public final class StreamingThroughputCalculator extends StreamingCalculator<ThroughputMetrics>
        implements ThroughputCalculator {
    private static final long MOST = 1_000_000_000_000L;
    private static final int MOST_GAP = 1_000;
    private static final int MOST_HOLD = 120;
    private static final String CHOICE = "the host's choice";

    private final WorkLog work = new WorkLog();
    private final RecordLog<CostIncurred, Daily<CategoryCosts>> costs;
    private final Importer<CostIncurred> importer;
    private final BoundedNames categories;
    private final DisruptionLog disruptions = new DisruptionLog();
    private final Declarer declarer;

    /** The calculator of one initiative and cohort. */
    public StreamingThroughputCalculator(RoomContext context) {
        super(context);
        this.costs = Costs.log(context.currency());
        this.importer = new Importer<>(context, this::take);
        this.categories = context.names("category");
        this.declarer = new Declarer(context);
    }

    @Override
    public void completed(long atMillis, long tasks) {
        if (within(tasks, 1)) {
            tell(atMillis, new WorkTally(tasks, 0, 0));
        }
    }

    @Override
    public void offered(long atMillis, long tasks) {
        if (within(tasks, 1)) {
            tell(atMillis, new WorkTally(0, tasks, 0));
        }
    }

    @Override
    public void heartbeat(long atMillis) {
        if (context.open()) {
            tell(atMillis, WorkTally.EMPTY);
        }
    }

    @Override
    public void completedAfter(long atMillis, long timeInSystemMillis) {
        if (timeInSystemMillis < 0 && context.open()) {
            context.refuse(Reason.NEGATIVE_DURATION);
        } else if (within(timeInSystemMillis, 0)) {
            tell(atMillis, new WorkTally(1, 0, 0, Flow.stay(timeInSystemMillis)));
        }
    }

    @Override
    public void inProgress(long atMillis, long tasks) {
        if (within(tasks, 0)) {
            tell(atMillis, new WorkTally(0, 0, 0, Flow.reading(tasks)));
        }
    }

    private boolean within(long told, long least) {
        if (!context.open()) {
            return false;
        } else if (told < least || told > MOST) {
            context.refuse(Reason.OUT_OF_RANGE);
            return false;
        }
        return true;
    }

    private void tell(long atMillis, WorkTally told) {
        long now = context.nowMillis();
        WorkLog.Outcome outcome = work.add(now, context.timeOf(atMillis, now), told);
        outcome.refusal().ifPresent(context::refuse);
        Instant present = Instant.ofEpochMilli(now);
        if (outcome.newMinute() && disruptions.following(present)) {
            disruptions.follow(work.minutes(), present);
        }
    }

    @Override
    public void incurred(CostIncurred cost) {
        if (!context.accepts(cost)) {
            return;
        } else if (ahead(cost.at())) {
            context.refuse(Reason.OUT_OF_RANGE);
            return;
        }
        String category = categories.admit(cost.category());
        if (category.equals(BoundedNames.INVALID)) {
            return;
        }
        CostIncurred kept = new CostIncurred(cost.id(), cost.at(), cost.amount(), category);
        RecordLog.Outcome outcome = costs.addGreatest(RecordKey.of(cost.id()), kept);
        if (outcome == RecordLog.Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        } else if (outcome == RecordLog.Outcome.TAKEN && foreign(cost)) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        }
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends CostIncurred> batch) {
        return importer.take(batch);
    }

    private RecordLog.Outcome take(RecordKey key, Account<CostIncurred> told) {
        Account<CostIncurred> account = told;
        if (told.fact().isPresent()) {
            String category = told.fact().get().category();
            if (!BoundedNames.valid(category)) {
                throw new InvalidFactException(
                        "category", Reason.INVALID_INPUT, "must have 1 to 64 characters, none of them a control one");
            }
            account = Costs.under(told, categories.admit(category));
        }
        RecordLog.Outcome outcome = costs.add(key, account);
        if (outcome == RecordLog.Outcome.TAKEN
                && told.fact().filter(this::foreign).isPresent()) {
            throw new InvalidFactException(
                    "amount",
                    Reason.CURRENCY_MISMATCH,
                    "must be in " + context.currency() + "; money is absent while this row lies in the window");
        }
        return outcome;
    }

    private boolean foreign(CostIncurred cost) {
        return !cost.amount().currency().equals(context.currency());
    }

    @Override
    public void disrupted(Disruption disruption) {
        if (!context.accepts(disruption)) {
            return;
        } else if (ahead(disruption.start())
                || disruption.restored().filter(this::ahead).isPresent()) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            disruptions.add(disruption, work.minutes()).ifPresent(context::refuse);
        }
    }

    private boolean ahead(Instant instant) {
        return Timeline.ahead(context.nowMillis(), instant);
    }

    @Override
    public void declareCapacity(double tasksPerSecond, String source) {
        if (context.open()) {
            // A capacity of nothing is out of range, as less than nothing is.
            declarer.declare(ThroughputTally.CAPACITY, tasksPerSecond == 0 ? -1 : tasksPerSecond, source);
        }
    }

    @Override
    public void declareRate(double tasksPerSecond, String source) {
        if (context.open()) {
            declarer.declare(ThroughputTally.RATE, tasksPerSecond, source);
        }
    }

    @Override
    public void declareCostPerTransaction(Money cost, String source) {
        declarer.declare(ThroughputTally.COST_PER_TRANSACTION, cost, source);
    }

    @Override
    public void declareRecoveryTime(Duration median, String source) {
        declarer.declare(ThroughputTally.RECOVERY_TIME, median, source);
    }

    @Override
    public void judgePeaks(double share, int gapSlices) {
        if (judging(share, gapSlices, 0, MOST_GAP)) {
            declarer.declare(ThroughputTally.PEAK_SHARE, share, CHOICE);
            declarer.declare(ThroughputTally.PEAK_GAP, gapSlices, CHOICE);
        }
    }

    @Override
    public void judgeRecovery(double share, int holdMinutes) {
        if (judging(share, holdMinutes, 1, MOST_HOLD)) {
            disruptions.judgeBy(new Recovery.Rule(share, holdMinutes));
        }
    }

    private boolean judging(double share, int slices, int least, int most) {
        if (!context.open()) {
            return false;
        }
        boolean finite = Double.isFinite(share);
        if (!(share > 0 && share <= 1 && slices >= least && slices <= most)) {
            context.refuse(finite ? Reason.OUT_OF_RANGE : Reason.NON_FINITE_INPUT);
            return false;
        }
        return true;
    }

    @Override
    public ThroughputMetrics calculate(Settings settings) {
        Optional<StreamingThroughputCalculator> before = context.existingBaseline(StreamingThroughputCalculator.class);
        Scope always = settings.scope().all();
        History<WorkTally> history = work.history();
        Evidence<ThroughputTally> current = evidence(history, settings.scope());
        Evidence<ThroughputTally> peaks =
                current.tally().with(WorkLog.series(history, settings.scope(), settings.scope(), label()));
        Evidence<ThroughputTally> baseline = Evidence.of(ThroughputTally.EMPTY);
        Evidence<ThroughputTally> baselinePeaks = baseline;
        if (before.isPresent()) {
            StreamingThroughputCalculator room = before.get();
            History<WorkTally> old = room.work.history();
            baseline = room.evidence(old, always);
            baselinePeaks = baseline.tally().with(WorkLog.series(old, always, settings.scope(), room.label()));
        }
        return ThroughputFormulas.metrics(
                new Inputs<>(current, baseline, settings),
                new Inputs<>(peaks, baselinePeaks, settings),
                new ThroughputTally(history.total(), costs.records(), Disruptions.EMPTY, Declarations.EMPTY));
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }

    private Evidence<ThroughputTally> evidence(History<WorkTally> history, Scope scope) {
        Disruptions all = disruptions.disruptions(WorkLog.minutes(history), scope.asOf());
        boolean always = scope.window().isAll();
        Evidence<WorkTally> told = WorkLog.evidence(history, scope, label());
        return new ThroughputTally(
                        told.tally(),
                        DailyRecords.within(costs.records(), scope, CategoryCosts.EMPTY),
                        always ? all : all.between(DailyRecords.start(scope), scope.asOf()),
                        declarer.declarations())
                .with(told);
    }
}
