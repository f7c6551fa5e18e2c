package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.ComplexityAtVolume;
import io.roi4j.scalability.ComputeRun;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.GoLive;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;

/** Inferences, points of all curves, runs, bills, readings and cash flows of sixty deployments. */
final class ScalabilityFeed implements Feed {
    private static final int DEPLOYMENTS = 60;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.scalability();
    }

    @Override
    public Set<String> said() {
        return Set.of("overflowed: deployment", "warned: horizon-cut");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.scalability()
                .calculate()
                .infrastructureOverhead()
                .infrastructure()
                .computerEnergy()
                .sum();
    }

    @Override
    public double sumOfRound() {
        return 2e6;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        ScalabilityCalculator room = cohort.scalability();
        String id = kind + "-" + thing;
        int load = (int) (1 + thing % 32);
        switch (kind) {
            case 0 -> room.costed(new CostAtVolume(id, now, 100 + thing % 9_000, money(10 + thing % 900)));
            case 1 -> room.complicated(new ComplexityAtVolume(id, now, "memory", 100 + thing % 900, 5 + thing % 90));
            case 2 -> room.loaded(new LoadPoint(id, now, load, 100.0 * load / (1 + 0.05 * load + thing % 3 * 0.01)));
            case 3 ->
                room.trained(new TrainingRun(
                        id, now, load, Duration.ofMinutes(600 / load + 20 + thing % 5), TrainingRun.Work.FIXED));
            case 4 ->
                room.trained(new TrainingRun(
                        id, now, load, Duration.ofMinutes(60 + load + thing % 5), TrainingRun.Work.PER_WORKER));
            case 5 -> room.computed(run(id, now));
            case 6, 7, 8 -> room.billed(new InfrastructureCost(id, now, component(thing), money(1 + thing % 50)));
            case 9, 10 -> room.metered(new EnergyReading(id, now, 1.3e6, 1e6));
            case 11, 12, 13 -> room.flowed(flow(id, kind, thing, now));
            case 14 -> room.wentLive(new GoLive(id, "d" + thing % DEPLOYMENTS, now));
            default -> cohort.inferences("model").succeeded(1_000_000 + thing * 7_919 % 3_000_000_000L, 900, 100);
        }
    }

    private static Money money(long euros) {
        return Money.of(Long.toString(euros), "EUR");
    }

    private static ComputeRun run(String id, Instant now) {
        return new ComputeRun(
                id,
                now,
                Duration.ofHours(1),
                1e15,
                OptionalDouble.of(1e6),
                OptionalDouble.of(1e13),
                Provenance.MEASURED,
                Provenance.MEASURED);
    }

    private static InfrastructureCost.Component component(long thing) {
        InfrastructureCost.Component[] all = InfrastructureCost.Component.values();
        return all[(int) (thing % all.length)];
    }

    private static CashFlow flow(String id, int kind, long thing, Instant now) {
        String deployment = "d" + thing % DEPLOYMENTS;
        return kind == 11
                ? new CashFlow(id, deployment, now, money(-100), CashFlow.Kind.INVESTMENT)
                : new CashFlow(id, deployment, now, money(60 + thing % 9), CashFlow.Kind.BENEFIT);
    }
}
