package io.roi4j.impl.inference;

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
import io.roi4j.impl.price.PriceList;
import io.roi4j.impl.price.Tariff;
import io.roi4j.impl.tally.History;
import io.roi4j.inference.InferenceCalculator;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.InferenceRecorder;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The inferences of one initiative and cohort. */
public final class StreamingInferenceCalculator extends StreamingCalculator<InferenceMetrics>
        implements InferenceCalculator {
    private static final double NANOS = 1e-9;

    private final BoundedNames names;
    private final InferenceLedger ledger = new InferenceLedger();
    private final ConcurrentMap<String, InferenceSeries> models = new ConcurrentHashMap<>();
    private final InferenceRecorder refusing;
    private final Declarer declarer;
    /** One calculation sees one picture, whichever room asks for it. */
    private volatile @Nullable Seen seen;

    /** What all rooms see that calculate with the same settings; each scope is summed up once. */
    private record Seen(
            Settings settings,
            History<InferenceTally> history,
            ConcurrentMap<Scope, Evidence<InferenceTally>> evidence) {
        Seen(Settings settings, History<InferenceTally> history) {
            this(settings, history, new ConcurrentHashMap<>());
        }
    }

    /** The calculator of one initiative and cohort. */
    public StreamingInferenceCalculator(RoomContext context) {
        super(context);
        this.names = context.names("model");
        this.refusing = new RefusingRecorder(context);
        this.declarer = new Declarer(context);
    }

    @Override
    public InferenceRecorder model(String model) {
        InferenceSeries known = model == null ? null : models.get(model);
        return known == null ? admitted(model, names.admit(model)) : known.recorder();
    }

    private InferenceRecorder admitted(@Nullable String told, String model) {
        if (!context.valid() || model.equals(BoundedNames.INVALID)) {
            return refusing;
        }
        context.touch();
        InferenceSeries series =
                models.computeIfAbsent(model, fresh -> new InferenceSeries(context, ledger, tariff(fresh)));
        // A model over the cap has a price of its own, be its inferences summed up with others.
        return model.equals(told) ? series.recorder() : PricedRecorder.of(series, tariff(told), context);
    }

    private @Nullable Tariff tariff(@Nullable String model) {
        PriceList prices = context.prices();
        return prices == null || model == null ? null : prices.tariff(model);
    }

    @Override
    public void declareCost(Money perInference, String source) {
        if (!context.accepts(perInference)) {
            return;
        } else if (!perInference.currency().equals(context.currency())) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        } else {
            declarer.declare(
                    InferenceTally.COST_PER_INFERENCE, perInference.amount().doubleValue(), source);
        }
    }

    @Override
    public void declareLatency(Duration median, String source) {
        if (context.accepts(median)) {
            declarer.declare(InferenceTally.LATENCY_MEDIAN, median.getSeconds() + median.getNano() * NANOS, source);
        }
    }

    @Override
    public InferenceMetrics calculate(Settings settings) {
        InferenceLedger.Picture picture = ledger.picture(models, settings.scope());
        seen = new Seen(settings, picture.all());
        return InferenceFormulas.metrics(inputs(settings), picture.models(), picture.all());
    }

    /** The inferences of this cohort in a window and all of its baseline: what the formulas of several rooms read. */
    public Inputs<InferenceTally> inputs(Settings settings) {
        Evidence<InferenceTally> baseline = context.existingBaseline(StreamingInferenceCalculator.class)
                .map(room -> room.evidence(settings, settings.scope().all()))
                .orElseGet(() -> Evidence.of(InferenceTally.EMPTY));
        return new Inputs<>(evidence(settings, settings.scope()), baseline, settings);
    }

    /**
     * The inferences of a scope. What was recorded counts more than what was declared, even where it lies before the window.
     *
     * @param settings those of the calculation this is for
     */
    public Evidence<InferenceTally> evidence(Settings settings, Scope scope) {
        Seen now = seen(settings);
        return now.evidence().computeIfAbsent(scope, any -> evidence(now.history(), any));
    }

    /** All inferences since the start, whatever the window. */
    public InferenceTally total(Settings settings) {
        return seen(settings).history().total();
    }

    private Evidence<InferenceTally> evidence(History<InferenceTally> history, Scope scope) {
        Evidence<InferenceTally> recorded =
                Evidence.of(history, scope, "cohort " + context.cohort().id());
        return history.total().inferences() > 0
                ? recorded
                : recorded.with(recorded.tally().with(declarer.declarations()));
    }

    /** Who asks for nothing else leaves the picture of a calculation that may not be over. */
    @Override
    protected long unpriced(Settings settings) {
        Seen known = lastSeen(settings);
        History<InferenceTally> history = known == null ? ledger.history(models.values()) : known.history();
        return history.total().unpriced().events();
    }

    private Seen seen(Settings settings) {
        Seen known = lastSeen(settings);
        if (known == null) {
            known = new Seen(settings, ledger.history(models.values()));
            seen = known;
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // The same calculation, not one that looks alike.
    private @Nullable Seen lastSeen(Settings settings) {
        Seen known = seen;
        return known != null && known.settings() == settings ? known : null;
    }
}
