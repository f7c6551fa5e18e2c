package io.roi4j.impl.scalability;

import io.roi4j.Money;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
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
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Slow facts given to the formulas in one tally, and recorded one by one in a running library. */
final class Slow {
    private Slow() {}

    static Money dollars(double amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("USD"));
    }

    static ScalabilityTally tally(List<? extends ScalabilityFact> facts) {
        return new ScalabilityTally(
                lossy(facts, CostAtVolume.class),
                lossy(facts, ComplexityAtVolume.class),
                lossy(facts, LoadPoint.class),
                lossy(facts, TrainingRun.class),
                Records.of(only(facts, ComputeRun.class), RunSums.EMPTY),
                Records.of(only(facts, InfrastructureCost.class), DaySums.none(Bills.EMPTY)),
                Records.of(only(facts, EnergyReading.class), DaySums.none(Energy.EMPTY)),
                Records.of(only(facts, CashFlow.class), DaySums.none(Flows.EMPTY)),
                lossy(facts, GoLive.class),
                Declarations.EMPTY);
    }

    private static <F extends ScalabilityFact> Records<F, Lost> lossy(
            List<? extends ScalabilityFact> facts, Class<F> kind) {
        return Records.of(only(facts, kind), Lost.NONE);
    }

    private static <F extends ScalabilityFact> List<F> only(List<? extends ScalabilityFact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static void record(ScalabilityCalculator room, ScalabilityFact fact) {
        if (fact instanceof CostAtVolume cost) {
            room.costed(cost);
        } else if (fact instanceof ComplexityAtVolume point) {
            room.complicated(point);
        } else if (fact instanceof LoadPoint load) {
            room.loaded(load);
        } else if (fact instanceof TrainingRun run) {
            room.trained(run);
        } else if (fact instanceof InfrastructureCost cost) {
            room.billed(cost);
        } else if (fact instanceof EnergyReading reading) {
            room.metered(reading);
        } else if (fact instanceof CashFlow flow) {
            room.flowed(flow);
        } else if (fact instanceof ComputeRun run) {
            room.computed(run);
        } else if (fact instanceof GoLive goLive) {
            room.wentLive(goLive);
        }
    }

    static ScalabilityMetrics pure(List<? extends ScalabilityFact> facts) {
        Evidence<ScalabilityTally> nothing = Evidence.of(ScalabilityTally.EMPTY);
        return ScalabilityFormulas.metrics(
                Days.inputs(InferenceTally.EMPTY, List.of(), List.of()),
                new Inputs<>(Evidence.of(tally(facts)), nothing, Days.SETTINGS),
                InfrastructureSums.EMPTY,
                java.util.Optional.empty());
    }

    /** What comes out, by the way that the facts came; the clock of the running library is 80 days on. */
    static List<ScalabilityMetrics> bothWays(List<? extends ScalabilityFact> facts) {
        Live live = new Live();
        live.passDays(80);
        facts.forEach(fact -> record(live.after().scalability(), fact));
        return List.of(pure(facts), live.after().scalability().calculate());
    }
}
