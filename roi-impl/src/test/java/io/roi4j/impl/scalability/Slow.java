package io.roi4j.impl.scalability;

import io.roi4j.Money;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
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
                only(facts, CostAtVolume.class),
                only(facts, LoadPoint.class),
                only(facts, TrainingRun.class),
                only(facts, InfrastructureCost.class),
                only(facts, EnergyReading.class),
                only(facts, CashFlow.class));
    }

    private static <F extends ScalabilityFact> Facts<F> only(List<? extends ScalabilityFact> facts, Class<F> kind) {
        return Facts.of(facts.stream().filter(kind::isInstance).map(kind::cast).toList());
    }

    static void record(ScalabilityCalculator room, ScalabilityFact fact) {
        if (fact instanceof CostAtVolume cost) {
            room.costed(cost);
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
        }
    }

    static ScalabilityMetrics pure(List<? extends ScalabilityFact> facts) {
        Evidence<ScalabilityTally> nothing = Evidence.of(ScalabilityTally.EMPTY);
        return ScalabilityFormulas.metrics(
                Days.inputs(InferenceTally.EMPTY, List.of(), List.of()),
                new Inputs<>(Evidence.of(tally(facts)), nothing, Days.SETTINGS),
                InfrastructureSums.EMPTY);
    }

    /** What comes out, by the way that the facts came; the clock of the running library is 80 days on. */
    static List<ScalabilityMetrics> bothWays(List<? extends ScalabilityFact> facts) {
        Live live = new Live();
        live.passDays(80);
        facts.forEach(fact -> record(live.after().scalability(), fact));
        return List.of(pure(facts), live.after().scalability().calculate());
    }
}
