package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.TrainingRun;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Takes slow facts of all kinds, each kind in a log of its own: the latest one by one, older ones in sums by day, or, where facts
 * can't be summed up, not at all. Safe for use by several threads.
 */
final class FactLogs {
    /** How many points, runs and dates are kept, of each kind. */
    static final int POINTS = 1_000;
    /** How many bills, readings and cash flows are kept one by one, of each kind. */
    static final int ENTRIES = 10_000;
    /** How many days of older bills and readings are kept. */
    static final int DAYS = 401;
    /** How many days of older cash flows are kept: a return is counted from the first of them. */
    static final int DAYS_OF_FLOWS = 1_500;

    /** The log of one kind. */
    private record Kind<F extends ScalabilityFact>(Class<F> type, RecordLog<F, ?> log) {
        Outcome take(RecordKey key, Account<ScalabilityFact> account) {
            return log.add(
                    key,
                    new Account<>(
                            account.revision(), account.at(), account.fact().map(type::cast)));
        }
    }

    private final RecordLog<CostAtVolume, Lost> costs = lossy(POINTS);
    private final RecordLog<ComplexityAtVolume, Lost> complexities = lossy(POINTS);
    private final RecordLog<LoadPoint, Lost> loads = lossy(POINTS);
    private final RecordLog<TrainingRun, Lost> trainings = lossy(POINTS);
    private final RecordLog<ComputeRun, RunSums> runs = new RecordLog<>(POINTS, RunSums.EMPTY, RunSums::of);
    private final RecordLog<InfrastructureCost, DaySums<Bills>> infrastructure;
    private final RecordLog<EnergyReading, DaySums<Energy>> energy =
            new RecordLog<>(ENTRIES, () -> new DaySumsAccumulator<>(DAYS, Energy.EMPTY, Energy::of));
    private final RecordLog<CashFlow, DaySums<Flows>> flows;
    private final RecordLog<GoLive, Lost> goLives = lossy(POINTS);
    /** Deletions of records that are not known: one may arrive before what it deletes. */
    private final RecordLog<ScalabilityFact, Lost> deleted = lossy(ENTRIES);

    private final List<Kind<?>> kinds;

    FactLogs(Currency currency) {
        this.infrastructure = new RecordLog<>(
                ENTRIES, () -> new DaySumsAccumulator<>(DAYS, Bills.EMPTY, cost -> Bills.of(cost, currency)));
        this.flows = new RecordLog<>(
                ENTRIES, () -> new DaySumsAccumulator<>(DAYS_OF_FLOWS, () -> new FlowsAccumulator(currency)));
        this.kinds = List.of(
                new Kind<>(CostAtVolume.class, costs),
                new Kind<>(ComplexityAtVolume.class, complexities),
                new Kind<>(LoadPoint.class, loads),
                new Kind<>(TrainingRun.class, trainings),
                new Kind<>(ComputeRun.class, runs),
                new Kind<>(InfrastructureCost.class, infrastructure),
                new Kind<>(EnergyReading.class, energy),
                new Kind<>(CashFlow.class, flows),
                new Kind<>(GoLive.class, goLives));
    }

    private static <F extends ScalabilityFact> RecordLog<F, Lost> lossy(int cap) {
        return new RecordLog<>(cap, Lost.NONE, fact -> Lost.ONE);
    }

    /** Takes a fact that was told by itself: the first of its kind under its id counts. */
    Outcome add(ScalabilityFact fact) {
        return of(fact).take(RecordKey.of(fact.id()), Account.of(0, fact));
    }

    private Kind<?> of(ScalabilityFact fact) {
        return kinds.stream()
                .filter(kind -> kind.type().isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a revision of a record of a batch. A record is one, though a revision make it another kind of fact. */
    synchronized Outcome add(RecordKey key, Account<ScalabilityFact> account) {
        if (deleted.knows(key)) {
            Outcome later = deleted.add(key, account);
            if (later != Outcome.TAKEN) {
                return later;
            }
        }
        Optional<Kind<?>> own = account.fact().map(this::of);
        Outcome elsewhere = null;
        for (Kind<?> kind : kinds) {
            if (kind.log().knows(key) && !own.filter(kind::equals).isPresent()) {
                Outcome there = kind.take(key, Account.deleted(account.revision(), account.at()));
                if (there != Outcome.TAKEN && own.isPresent()) {
                    return there;
                }
                elsewhere = elsewhere == Outcome.TAKEN ? elsewhere : there;
            }
        }
        if (own.isPresent()) {
            return own.get().take(key, account);
        } else if (elsewhere != null) {
            return elsewhere;
        }
        boolean mayBeCompacted = kinds.stream().anyMatch(kind -> kind.log().compacted());
        return mayBeCompacted ? Outcome.TOO_OLD : deleted.add(key, account);
    }

    /** All of them, at this moment. */
    ScalabilityTally tally(Declarations declarations) {
        return new ScalabilityTally(
                costs.records(),
                complexities.records(),
                loads.records(),
                trainings.records(),
                runs.records(),
                infrastructure.records(),
                energy.records(),
                flows.records(),
                goLives.records(),
                declarations);
    }
}
