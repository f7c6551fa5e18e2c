package io.roi4j.impl.errorreduction;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicator 6 of one initiative and cohort. */
public final class StreamingErrorReductionCalculator extends StreamingCalculator<ErrorReductionMetrics>
        implements ErrorReductionCalculator {
    private static final int MAX_SOURCE = 200;

    private final BoundedNames models;
    private final BoundedNames segments;
    private final Timeline<OutcomeFact, ErrorReductionTally> timeline =
            new Timeline<>(Resolution.LONG, OutcomeAccumulator::new);
    private final RetrainingLog retrainings;
    private final InterventionLog interventions;
    private volatile @Nullable Evidence<ErrorReductionTally> declared;

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
        if (!context.open()) {
            return;
        } else if (retraining == null) {
            context.refuse(Reason.INVALID_INPUT);
        } else if (Timeline.ahead(context.nowMillis(), retraining.end())) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            retrainings.add(retraining).ifPresent(context::refuse);
        }
    }

    @Override
    public void declare(long errors, long outcomes, String source) {
        if (!context.open()) {
            return;
        } else if (errors < 0 || outcomes < 1 || errors > outcomes) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else if (source == null || source.isBlank() || source.length() > MAX_SOURCE) {
            context.refuse(Reason.INVALID_INPUT);
        } else {
            declared = new Evidence<>(
                    ErrorReductionTally.ofOutcomes(errors, outcomes),
                    List.of(),
                    Provenance.DECLARED,
                    "declared: " + source);
        }
    }

    @Override
    public ErrorReductionMetrics calculate(Settings settings) {
        Evidence<ErrorReductionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.asBaseline(settings))
                .orElseGet(() -> Evidence.of(ErrorReductionTally.EMPTY));
        History<ErrorReductionTally> history = timeline.history();
        Retrainings all = retrainings.retrainings();
        Evidence<ErrorReductionTally> outcomes = orDeclared(history, settings.scope());
        Evidence<ErrorReductionTally> current = outcomes.with(outcomes.tally().with(all.within(settings.scope())));
        return ErrorReductionFormulas.metrics(
                new Inputs<>(current, baseline, settings), all, history.total(), interventions(settings));
    }

    private Interventions interventions(Settings settings) {
        Scope all = settings.scope().all();
        Evidence<InterventionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.interventions.evidence(all))
                .orElseGet(() -> Evidence.of(InterventionTally.EMPTY));
        InterventionTally total = interventions.evidence(all).tally();
        Evidence<InterventionTally> current = interventions.evidence(settings.scope());
        boolean cut = interventions.cut(settings.scope()) && !total.equals(current.tally());
        return new Interventions(new Inputs<>(current, baseline, settings), total, cut);
    }

    /** Wrong outcomes of all, of this cohort in a window and of all of its baseline: what other rooms read. */
    public Inputs<Binomial> outcomes(Settings settings) {
        Evidence<ErrorReductionTally> baseline = context.existingBaseline(StreamingErrorReductionCalculator.class)
                .map(room -> room.asBaseline(settings))
                .orElseGet(() -> Evidence.of(ErrorReductionTally.EMPTY));
        Evidence<ErrorReductionTally> current = orDeclared(timeline.history(), settings.scope());
        return new Inputs<>(current, baseline, settings).part(ErrorReductionTally::outcomes);
    }

    private Evidence<ErrorReductionTally> asBaseline(Settings settings) {
        return orDeclared(timeline.history(), settings.scope().all());
    }

    /** What was recorded counts more than what was declared, even where it lies before the window. */
    private Evidence<ErrorReductionTally> orDeclared(History<ErrorReductionTally> recorded, Scope scope) {
        Evidence<ErrorReductionTally> instead = declared;
        return recorded.total().outcomes().trials() == 0 && instead != null
                ? instead
                : Evidence.of(recorded, scope, label());
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }
}
