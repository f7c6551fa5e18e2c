package io.roi4j.impl.errorreduction;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.WhileUntouched;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Sources;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicator 6 of one initiative and cohort. */
public final class StreamingErrorReductionCalculator extends StreamingCalculator<ErrorReductionMetrics>
        implements ErrorReductionCalculator {
    /** How many declared rates are kept. */
    static final int RATES = 1_000;

    private final BoundedNames models;
    private final BoundedNames segments;
    private final Timeline<OutcomeFact, ErrorReductionTally> timeline =
            new Timeline<>(Resolution.LONG, OutcomeAccumulator::new);
    private final RetrainingLog retrainings;
    private final InterventionLog interventions;
    private final RecordLog<DeclaredRate, Lost> rates = new RecordLog<>(RATES, Lost.NONE, rate -> Lost.ONE);
    private final DeclaredErrors declared = new DeclaredErrors();
    private volatile LabelWindow labels = new LabelWindow(Duration.ZERO);

    private final WhileUntouched<ErrorReductionFormulas.OwnMeasures> own = new WhileUntouched<>();

    /** The calculator of one initiative and cohort. */
    public StreamingErrorReductionCalculator(RoomContext context) {
        super(context);
        this.models = context.names("model");
        this.segments = context.names("segment");
        this.retrainings = new RetrainingLog(context.currency());
        this.interventions = new InterventionLog(context);
    }

    @Override
    public void outcome(String model, long inferredAtMillis, boolean correct, String segment) {
        add(
                inferredAtMillis,
                new OutcomeFact(
                        models.admitOptional(model),
                        segments.admitOptional(segment),
                        correct,
                        Confusion.EMPTY,
                        Pairs.EMPTY));
    }

    @Override
    public void classified(
            String model, long inferredAtMillis, boolean predictedPositive, boolean actuallyPositive, String segment) {
        add(
                inferredAtMillis,
                new OutcomeFact(
                        models.admitOptional(model),
                        segments.admitOptional(segment),
                        predictedPositive == actuallyPositive,
                        Confusion.of(predictedPositive, actuallyPositive),
                        Pairs.EMPTY));
    }

    @Override
    public void paired(
            String model, long inferredAtMillis, boolean baselineCorrect, boolean currentCorrect, String segment) {
        String where = segments.admitOptional(segment);
        addPair(
                inferredAtMillis,
                ofBaseline(where, baselineCorrect, Confusion.EMPTY),
                new OutcomeFact(
                        models.admitOptional(model),
                        where,
                        currentCorrect,
                        Confusion.EMPTY,
                        Pairs.of(baselineCorrect, currentCorrect)));
    }

    @Override
    public void pairedClassified(
            String model,
            long inferredAtMillis,
            boolean baselinePredictedPositive,
            boolean currentPredictedPositive,
            boolean actuallyPositive,
            String segment) {
        boolean baselineCorrect = baselinePredictedPositive == actuallyPositive;
        boolean currentCorrect = currentPredictedPositive == actuallyPositive;
        String where = segments.admitOptional(segment);
        addPair(
                inferredAtMillis,
                ofBaseline(where, baselineCorrect, Confusion.of(baselinePredictedPositive, actuallyPositive)),
                new OutcomeFact(
                        models.admitOptional(model),
                        where,
                        currentCorrect,
                        Confusion.of(currentPredictedPositive, actuallyPositive),
                        Pairs.of(baselineCorrect, currentCorrect)));
    }

    private static OutcomeFact ofBaseline(String segment, boolean correct, Confusion confusion) {
        return new OutcomeFact(BoundedNames.UNSPECIFIED, segment, correct, confusion, Pairs.EMPTY);
    }

    /** A cohort that is itself a baseline has nothing to be paired with: there a pair is refused. */
    private void addPair(long inferredAtMillis, OutcomeFact ofBaseline, OutcomeFact ofThis) {
        if (!context.open()) {
            return;
        }
        Optional<StreamingErrorReductionCalculator> baseline =
                context.baseline(StreamingErrorReductionCalculator.class);
        if (baseline.isEmpty()) {
            context.refuse(Reason.NO_BASELINE);
        } else if (add(inferredAtMillis, ofThis)) {
            baseline.get().add(inferredAtMillis, ofBaseline);
        }
    }

    private boolean add(long inferredAtMillis, OutcomeFact fact) {
        boolean named =
                !fact.model().equals(BoundedNames.INVALID) && !fact.segment().equals(BoundedNames.INVALID);
        if (!named || !context.open()) {
            return false;
        }
        long now = context.nowMillis();
        Optional<Reason> refusal = timeline.add(now, context.timeOf(inferredAtMillis, now), fact);
        refusal.ifPresent(context::refuse);
        return refusal.isEmpty();
    }

    @Override
    public void intervened(long inferredAtMillis, long count, long predictions) {
        interventions.add(inferredAtMillis, count, predictions);
    }

    @Override
    public void retrained(Retraining retraining) {
        if (context.accepts(retraining) && context.inTime(retraining.end())) {
            retrainings.add(retraining).ifPresent(context::refuse);
        }
    }

    @Override
    public void declare(long errors, long outcomes, String source) {
        if (declarable(errors, outcomes, source)) {
            declared.outcomes(new Binomial(errors, outcomes), source);
        }
    }

    @Override
    public void declareClassified(
            long truePositives, long falsePositives, long falseNegatives, long trueNegatives, String source) {
        if (!context.open()) {
            return;
        }
        long most = Math.max(Math.max(truePositives, falsePositives), Math.max(falseNegatives, trueNegatives));
        long least = Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives));
        if (least < 0 || most < 1 || most > Evaluation.MAX_COUNT) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else if (sourced(source)) {
            declared.classified(new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives), source);
        }
    }

    @Override
    public void declareSegment(String segment, long errors, long outcomes, String source) {
        if (!declarable(errors, outcomes, source)) {
            return;
        }
        String admitted = segments.admit(segment);
        if (!admitted.equals(BoundedNames.INVALID)) {
            declared.segment(admitted, new Binomial(errors, outcomes), source);
        }
    }

    private boolean declarable(long errors, long outcomes, @Nullable String source) {
        if (!context.open()) {
            return false;
        } else if (errors < 0 || outcomes < 1 || errors > outcomes) {
            context.refuse(Reason.OUT_OF_RANGE);
            return false;
        }
        return sourced(source);
    }

    private boolean sourced(@Nullable String source) {
        boolean named = Sources.valid(source);
        if (!named) {
            context.refuse(Reason.INVALID_INPUT);
        }
        return named;
    }

    @Override
    public void declareRate(DeclaredRate point) {
        if (context.accepts(point) && context.inTime(point.at()) && rates.add(point) == RecordLog.Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        }
    }

    @Override
    public void labelWindow(Duration window) {
        if (!context.accepts(window)) {
            return;
        } else if (window.isNegative()) {
            context.refuse(Reason.NEGATIVE_DURATION);
        } else if (window.compareTo(LabelWindow.LONGEST) > 0) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            labels = new LabelWindow(window);
        }
    }

    @Override
    public ErrorReductionMetrics calculate(Settings settings) {
        History<ErrorReductionTally> history = timeline.history();
        return ErrorReductionFormulas.metrics(
                own.get(this::factless, settings, () -> own(settings, history)),
                interventions(settings),
                history.total());
    }

    private ErrorReductionFormulas.OwnMeasures own(Settings settings, History<ErrorReductionTally> history) {
        LabelWindow window = labels;
        Scope scope = settings.scope();
        Evidence<ErrorReductionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.asBaseline(scope.all(), window))
                .orElseGet(() -> Evidence.of(ErrorReductionTally.EMPTY));
        Retrainings all = retrainings.retrainings();
        Evidence<ErrorReductionTally> outcomes = orDeclared(history, scope, window);
        Evidence<ErrorReductionTally> current =
                outcomes.with(outcomes.tally().with(all.within(scope)).with(rates.records()));
        long open = history.within(scope).outcomes().trials()
                - outcomes.tally().outcomes().trials();
        return ErrorReductionFormulas.own(
                new Inputs<>(current, baseline, settings), all, history.total(), Math.max(0, open));
    }

    private Interventions interventions(Settings settings) {
        Scope all = settings.scope().all();
        Evidence<InterventionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.interventions.evidence(settings, all))
                .orElseGet(() -> Evidence.of(InterventionTally.EMPTY));
        InterventionTally total = interventions.evidence(settings, all).tally();
        Evidence<InterventionTally> current = interventions.evidence(settings, settings.scope());
        boolean cut = interventions.cut(settings.scope()) && !total.equals(current.tally());
        return new Interventions(new Inputs<>(current, baseline, settings), total, cut);
    }

    /** Wrong outcomes of all, of this cohort in a window and of all of its baseline: what other rooms read. */
    public Inputs<Binomial> outcomes(Settings settings) {
        LabelWindow window = labels;
        Evidence<ErrorReductionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.asBaseline(settings.scope().all(), window))
                .orElseGet(() -> Evidence.of(ErrorReductionTally.EMPTY));
        Evidence<ErrorReductionTally> current = orDeclared(timeline.history(), settings.scope(), window);
        return new Inputs<>(current, baseline, settings).part(ErrorReductionTally::outcomes);
    }

    private Evidence<ErrorReductionTally> asBaseline(Scope scope, LabelWindow window) {
        Evidence<ErrorReductionTally> outcomes = orDeclared(timeline.history(), scope, window.longer(labels));
        return outcomes.with(outcomes.tally().with(retrainings.retrainings()));
    }

    /** What was recorded counts more than what was declared, even where it lies before the window. */
    private Evidence<ErrorReductionTally> orDeclared(
            History<ErrorReductionTally> recorded, Scope scope, LabelWindow window) {
        boolean nothing = recorded.total().outcomes().trials() == 0;
        return (nothing ? declared.evidence() : Optional.<Evidence<ErrorReductionTally>>empty())
                .orElseGet(() -> window.closed(
                        recorded, scope, "cohort " + context.cohort().id()));
    }
}
