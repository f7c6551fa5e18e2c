package io.roi4j.impl.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.WhileUntouched;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import io.roi4j.scalability.TrainingRun;
import java.util.List;
import java.util.Optional;

/** Indicator 7 of one initiative and cohort. */
public final class StreamingScalabilityCalculator extends StreamingCalculator<ScalabilityMetrics>
        implements ScalabilityCalculator {
    private final BoundedNames deployments;
    private final BoundedNames aspects;
    private final FactLogs logs;
    private final Importer<ScalabilityFact> importer;
    private final Declarer declarer;
    private final WhileUntouched<ScalabilityFormulas.OwnMeasures> own = new WhileUntouched<>();
    private InfrastructureSums highest = InfrastructureSums.EMPTY;
    private RunSums highestRuns = RunSums.EMPTY;

    /** The calculator of one initiative and cohort. */
    public StreamingScalabilityCalculator(RoomContext context) {
        super(context);
        this.deployments = context.names("deployment");
        this.aspects = context.names("aspect");
        this.logs = new FactLogs(context.currency());
        this.importer = new Importer<>(context, this::book);
        this.declarer = new Declarer(context);
    }

    @Override
    public void costed(CostAtVolume point) {
        take(point);
    }

    @Override
    public void complicated(ComplexityAtVolume point) {
        take(point);
    }

    @Override
    public void loaded(LoadPoint point) {
        take(point);
    }

    @Override
    public void trained(TrainingRun run) {
        take(run);
    }

    @Override
    public void computed(ComputeRun run) {
        take(run);
    }

    @Override
    public void billed(InfrastructureCost cost) {
        take(cost);
    }

    @Override
    public void metered(EnergyReading reading) {
        take(reading);
    }

    @Override
    public void flowed(CashFlow flow) {
        take(flow);
    }

    @Override
    public void wentLive(GoLive fact) {
        take(fact);
    }

    private void take(ScalabilityFact fact) {
        if (!context.accepts(fact) || !context.inTime(fact.at())) {
            return;
        }
        Optional<ScalabilityFact> named = named(fact);
        if (named.isEmpty()) {
            return;
        }
        Outcome outcome = logs.add(named.get());
        if (outcome == Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        } else if (outcome == Outcome.TAKEN && foreign(fact)) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        }
    }

    /** The fact under a name that was admitted to its dimension; empty where the name is a bad one, which is counted. */
    private Optional<ScalabilityFact> named(ScalabilityFact fact) {
        if (fact instanceof CashFlow flow) {
            return admit(deployments, flow.deployment())
                    .map(name -> new CashFlow(flow.id(), name, flow.at(), flow.amount(), flow.kind()));
        } else if (fact instanceof GoLive goLive) {
            return admit(deployments, goLive.deployment()).map(name -> new GoLive(goLive.id(), name, goLive.at()));
        } else if (fact instanceof ComplexityAtVolume point) {
            return admit(aspects, point.aspect())
                    .map(name ->
                            new ComplexityAtVolume(point.id(), point.at(), name, point.volume(), point.quantity()));
        }
        return Optional.of(fact);
    }

    private static Optional<String> admit(BoundedNames names, String name) {
        return Optional.of(names.admit(name)).filter(admitted -> !admitted.equals(BoundedNames.INVALID));
    }

    /** Whether the fact's money is in another currency. It is kept all the same, so that its window knows of the gap. */
    private boolean foreign(ScalabilityFact fact) {
        Money money = null;
        if (fact instanceof CashFlow flow) {
            money = flow.amount();
        } else if (fact instanceof CostAtVolume point) {
            money = point.cost();
        } else if (fact instanceof InfrastructureCost cost) {
            money = cost.cost();
        }
        return money != null && !money.currency().equals(context.currency());
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends ScalabilityFact> batch) {
        return importer.take(batch);
    }

    /** Takes a row of a batch; what it throws refuses the row and says why. */
    private Outcome book(RecordKey key, Account<ScalabilityFact> account) {
        ScalabilityFact fact = account.fact().orElse(null);
        if (fact == null) {
            return logs.add(key, account);
        }
        requirePossibleName(fact);
        ScalabilityFact named = named(fact)
                .orElseThrow(() ->
                        new InvalidFactException("deployment", Reason.NOT_RECORDED, "the library takes no facts"));
        Outcome outcome = logs.add(key, Account.of(account.revision(), named));
        if ((outcome == Outcome.TAKEN || outcome == Outcome.KNOWN) && foreign(fact)) {
            throw new InvalidFactException(
                    "currency",
                    Reason.CURRENCY_MISMATCH,
                    "must be " + context.currency() + "; until it is revised, the measures of its money are absent");
        }
        return outcome;
    }

    private static void requirePossibleName(ScalabilityFact fact) {
        if (fact instanceof CashFlow flow) {
            requirePossible("deployment", flow.deployment());
        } else if (fact instanceof GoLive goLive) {
            requirePossible("deployment", goLive.deployment());
        } else if (fact instanceof ComplexityAtVolume point) {
            requirePossible("aspect", point.aspect());
        }
    }

    private static void requirePossible(String field, String name) {
        if (!BoundedNames.valid(name)) {
            throw new InvalidFactException(
                    field, Reason.INVALID_INPUT, "must have at most 64 characters, none of them control characters");
        }
    }

    @Override
    public void declareDiscountRate(double rate, String source) {
        if (context.open()) {
            declarer.declare(ScalabilityTally.DISCOUNT_RATE, rate, source);
        }
    }

    @Override
    public ScalabilityMetrics calculate(Settings settings) {
        Evidence<ScalabilityTally> current = evidence();
        Evidence<ScalabilityTally> baseline = context.existingBaseline(StreamingScalabilityCalculator.class)
                .map(StreamingScalabilityCalculator::evidence)
                .orElseGet(() -> Evidence.of(ScalabilityTally.EMPTY));
        Inputs<ScalabilityTally> facts = new Inputs<>(current, baseline, settings);
        StreamingInferenceCalculator inferences = context.room(StreamingInferenceCalculator.class);
        return ScalabilityFormulas.metrics(
                inferences.inputs(settings),
                inferences.total(settings),
                facts,
                own.get(
                        this::factless,
                        settings,
                        () -> ScalabilityFormulas.own(
                                facts, totals(current.tally()), runs(current.tally()), importer.asOf())));
    }

    /** A fact may be revised downwards; the sums since the start are counters, which never fall. */
    private synchronized InfrastructureSums totals(ScalabilityTally facts) {
        highest = highest.highest(InfrastructureSums.of(facts, context.currency()));
        return highest;
    }

    private synchronized RunSums runs(ScalabilityTally facts) {
        highestRuns = highestRuns.highest(RunSums.of(facts));
        return highestRuns;
    }

    private Evidence<ScalabilityTally> evidence() {
        return new Evidence<>(
                logs.tally(declarer.declarations()),
                List.of(),
                Provenance.MEASURED,
                "cohort " + context.cohort().id());
    }
}
