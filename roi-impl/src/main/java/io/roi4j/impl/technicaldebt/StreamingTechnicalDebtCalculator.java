package io.roi4j.impl.technicaldebt;

import io.roi4j.InvalidFactException;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.WhileUntouched;
import io.roi4j.impl.errorreduction.StreamingErrorReductionCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.intake.Sources;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.technicaldebt.BugDismissed;
import io.roi4j.technicaldebt.BugFixed;
import io.roi4j.technicaldebt.BugOpened;
import io.roi4j.technicaldebt.BugReopened;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.ModelUpdateAbandoned;
import io.roi4j.technicaldebt.ModelUpdateServing;
import io.roi4j.technicaldebt.ModelUpdateTriggered;
import io.roi4j.technicaldebt.PipelineRecorder;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicator 4 of one initiative and cohort. */
public final class StreamingTechnicalDebtCalculator extends StreamingCalculator<TechnicalDebtMetrics>
        implements TechnicalDebtCalculator {
    private static final int RECORDS = 10_000;
    private static final Duration LONGEST = Duration.ofDays(365_250);
    private static final long MOST_BUGS = 1_000_000_000_000L;

    private final Pipelines pipelines;
    private final UpdateLog updates = new UpdateLog();
    private final BugLog bugs;
    private final RecordLog<TechnicalDebtFact, MonthlyDebt> records;
    private final Importer<TechnicalDebtFact> importer;
    private final Declarer declarer;
    private volatile @Nullable Evidence<BugTally> declaredArrivals;

    private final WhileUntouched<TechnicalDebtFormulas.OwnMeasures> own = new WhileUntouched<>();

    /** The calculator of one initiative and cohort. */
    public StreamingTechnicalDebtCalculator(RoomContext context) {
        super(context);
        this.pipelines = new Pipelines(context);
        this.bugs = new BugLog(context);
        this.records = new RecordLog<>(RECORDS, MonthlyDebt.EMPTY, fact -> MonthlyDebt.of(fact, context.currency()));
        this.importer = new Importer<>(context, this::take);
        this.declarer = new Declarer(context);
    }

    @Override
    public PipelineRecorder pipeline(String name) {
        return pipelines.recorder(name);
    }

    @Override
    public void updateTriggered(ModelUpdateTriggered fact) {
        if (takes(fact)) {
            updates.begin(context.nowMillis(), fact.id(), fact.at().toEpochMilli(), fact.trigger())
                    .ifPresent(context::refuse);
        }
    }

    @Override
    public void updateServing(ModelUpdateServing fact) {
        if (takes(fact)) {
            ended(fact, Times.DONE);
        }
    }

    @Override
    public void updateAbandoned(ModelUpdateAbandoned fact) {
        if (takes(fact)) {
            ended(fact, Times.GIVEN_UP);
        }
    }

    private void ended(SlowFact fact, int cause) {
        updates.end(context.nowMillis(), fact.id(), fact.at().toEpochMilli(), cause)
                .ifPresent(context::refuse);
    }

    private boolean takes(@Nullable SlowFact fact) {
        return context.accepts(fact) && fact != null && context.inTime(fact.at());
    }

    @Override
    public void bugOpened(BugOpened fact) {
        if (takes(fact)) {
            bugs.opened(fact);
        }
    }

    @Override
    public void bugFixed(BugFixed fact) {
        if (takes(fact)) {
            bugs.fixed(fact);
        }
    }

    @Override
    public void bugDismissed(BugDismissed fact) {
        if (takes(fact)) {
            bugs.dismissed(fact);
        }
    }

    @Override
    public void bugReopened(BugReopened fact) {
        if (takes(fact)) {
            bugs.reopened(fact);
        }
    }

    @Override
    public void bugsWatched(Instant since) {
        if (context.accepts(since) && context.inTime(since)) {
            bugs.watched(Watch.since(since.toEpochMilli()));
        }
    }

    @Override
    public void bugsWatched(Instant since, Instant until) {
        if (!context.accepts(since) || !context.accepts(until)) {
            return;
        } else if (until.isBefore(since)) {
            context.refuse(Reason.NEGATIVE_DURATION);
        } else if (context.inTime(since) && context.inTime(until)) {
            bugs.watched(new Watch(since.toEpochMilli(), until.toEpochMilli()));
        }
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends TechnicalDebtFact> batch) {
        return importer.take(batch);
    }

    /** A cost in another currency is kept, so that the sums know that they lack it, and yet its row is refused. */
    private RecordLog.Outcome take(RecordKey key, Account<TechnicalDebtFact> told) {
        RecordLog.Outcome outcome = records.add(key, told);
        if (outcome == RecordLog.Outcome.TAKEN
                && told.fact().filter(this::foreign).isPresent()) {
            throw new InvalidFactException("amount", Reason.CURRENCY_MISMATCH, "must be in " + context.currency());
        }
        return outcome;
    }

    private boolean foreign(TechnicalDebtFact fact) {
        return fact instanceof ItCost cost && !cost.amount().currency().equals(context.currency());
    }

    @Override
    public void declareModelUpdateLeadTime(Duration median, String source) {
        declare(UpdateTally.LEAD_TIME, median, source);
    }

    @Override
    public void declareTimeToFix(Duration median, String source) {
        declare(BugTally.TIME_TO_FIX, median, source);
    }

    private void declare(String name, Duration value, String source) {
        if (context.accepts(value)) {
            declarer.declare(name, value.getSeconds() + value.getNano() * 1e-9, source);
        }
    }

    @Override
    public void declareBugArrivals(long opened, Duration observed, String source) {
        if (!context.accepts(observed)) {
            return;
        } else if (opened < 0
                || opened > MOST_BUGS
                || observed.isNegative()
                || observed.isZero()
                || observed.compareTo(LONGEST) > 0) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else if (!Sources.valid(source)) {
            context.refuse(Reason.INVALID_INPUT);
        } else {
            declaredArrivals = new Evidence<>(
                    BugTally.ofArrivals(opened, observed.toMillis()),
                    List.of(),
                    Provenance.DECLARED,
                    "declared: " + source);
        }
    }

    @Override
    public void declareBacklog(long number, String source) {
        if (context.open()) {
            declarer.declare(BugTally.BACKLOG, (double) number, source);
        }
    }

    @Override
    public void declareBudgetShare(double share, String source) {
        declareShare(Books.BUDGET_SHARE, share, source);
    }

    @Override
    public void declarePeopleShare(double share, String source) {
        declareShare(Books.PEOPLE_SHARE, share, source);
    }

    private void declareShare(String name, double share, String source) {
        if (!context.open()) {
            return;
        } else if (share > 1 && share < Double.POSITIVE_INFINITY) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            declarer.declare(name, share, source);
        }
    }

    @Override
    public TechnicalDebtMetrics calculate(Settings settings) {
        Inputs<InferenceTally> inferences =
                context.room(StreamingInferenceCalculator.class).inputs(settings);
        Inputs<Binomial> outcomes =
                context.room(StreamingErrorReductionCalculator.class).outcomes(settings);
        return TechnicalDebtFormulas.metrics(
                inferences,
                outcomes,
                own.get(
                        this::factless,
                        settings,
                        () -> TechnicalDebtFormulas.own(inputs(settings, inferences, outcomes))));
    }

    private TechnicalDebtInputs inputs(
            Settings settings, Inputs<InferenceTally> inferences, Inputs<Binomial> outcomes) {
        Optional<StreamingTechnicalDebtCalculator> baseline =
                context.existingBaseline(StreamingTechnicalDebtCalculator.class);
        return new TechnicalDebtInputs(
                inferences,
                outcomes,
                pipelines.all(settings, baseline.map(room -> room.pipelines)),
                pipelines.byName(settings, baseline.map(room -> room.pipelines)),
                updates(settings, baseline),
                bugs(settings, baseline),
                books(settings, baseline));
    }

    private Inputs<UpdateTally> updates(Settings settings, Optional<StreamingTechnicalDebtCalculator> baseline) {
        return new Inputs<>(
                updates(),
                baseline.map(room -> room.updates()).orElseGet(() -> Evidence.of(UpdateTally.EMPTY)),
                settings);
    }

    private Evidence<UpdateTally> updates() {
        return new Evidence<>(updates.tally(declarer.declarations()), List.of(), Provenance.MEASURED, label());
    }

    private Inputs<BugTally> bugs(Settings settings, Optional<StreamingTechnicalDebtCalculator> baseline) {
        return new Inputs<>(
                bugs.evidence(settings.scope(), false, declarer.declarations()),
                baseline.map(room -> room.bugsAsBaseline(settings)).orElseGet(() -> Evidence.of(BugTally.EMPTY)),
                settings);
    }

    private Evidence<BugTally> bugsAsBaseline(Settings settings) {
        Evidence<BugTally> recorded = bugs.evidence(settings.scope().all(), true, declarer.declarations());
        Evidence<BugTally> declared = declaredArrivals;
        return declared == null || recorded.tally().told()
                ? recorded
                : declared.with(declared.tally().with(declarer.declarations()));
    }

    private Books books(Settings settings, Optional<StreamingTechnicalDebtCalculator> baseline) {
        MonthlyDebt months = months();
        return new Books(
                new Inputs<>(
                        months.evidence(settings.scope(), label()),
                        baseline.map(room ->
                                        room.months().evidence(settings.scope().all(), room.label()))
                                .orElseGet(() -> Evidence.of(DebtSums.EMPTY)),
                        settings),
                importer.asOf(),
                baseline.map(room -> room.declarer.declarations()).orElse(Declarations.EMPTY),
                months.total());
    }

    private MonthlyDebt months() {
        return MonthlyDebt.of(records.records(), context.currency());
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }
}
