package io.roi4j.samples.portfolio;

import io.roi4j.Money;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Indicator 7: bills, energy, load tests, trainings, and the cash flows of the deployments. */
final class ScalabilityFeed implements Feed {
    private static final int MONTH = 30;
    private static final int[] WORKERS = {1, 2, 4, 8};
    private static final double KWH = 3.6e6;

    /**
     * What it costs and brings.
     *
     * @param elasticity by how many percent costs grow when the volume grows by one
     * @param serialShare share of a training that more workers don't speed up
     * @param deployments in how many places it is rolled out, one a month from the first on
     * @param investment what a deployment costs at first, in euros
     * @param monthlyNet what it brings in a month after running costs, in euros
     */
    record Pace(double elasticity, double serialShare, int deployments, double investment, double monthlyNet) {}

    @Override
    public void evening(Today today) {
        if (!today.withAi() || (today.number() - Simulation.GO_LIVE) % MONTH != 0) {
            return;
        }
        int month = (today.number() - Simulation.GO_LIVE) / MONTH;
        Instant at = today.start().plus(Duration.ofHours(10));
        ScalabilityCalculator room = today.initiative().scalability();
        Pace pace = today.plan().money();
        double volume = 10_000 * Math.pow(1.12, month);
        room.costed(new CostAtVolume(
                today.key("volume"), at, volume, euros(today.about(1) * Math.pow(volume, pace.elasticity()))));
        bills(today, room, at);
        if (month == 0) {
            trials(today, room, at, pace);
        }
        flows(today, room, at, month);
    }

    private static void bills(Today today, ScalabilityCalculator room, Instant at) {
        room.billed(bill(today, at, Component.USEFUL, 800));
        room.billed(bill(today, at, Component.IDLE, 150));
        room.billed(bill(today, at, Component.NETWORK, 40));
        room.billed(bill(today, at, Component.STORAGE, 60));
        room.billed(bill(today, at, Component.ORCHESTRATION, 30));
        room.billed(bill(today, at, Component.OBSERVABILITY, 50));
        double computers = today.about(900 * KWH);
        room.metered(new EnergyReading(today.key("energy"), at, computers * 1.35, computers));
    }

    private static InfrastructureCost bill(Today today, Instant at, Component component, double mean) {
        return new InfrastructureCost(today.key(component.id()), at, component, euros(today.about(mean)));
    }

    /** A training with more and more workers, and a load test with more and more users. */
    private static void trials(Today today, ScalabilityCalculator room, Instant at, Pace pace) {
        for (int workers : WORKERS) {
            double hours = 20 * (pace.serialShare() + (1 - pace.serialShare()) / workers);
            room.trained(new TrainingRun(
                    today.key("training-" + workers),
                    at,
                    workers,
                    Duration.ofSeconds((long) (hours * 3_600)),
                    TrainingRun.Work.FIXED));
        }
        for (int users = 1; users <= 64; users *= 2) {
            double slower = 1 + pace.serialShare() * (users - 1) + 0.0005 * users * (users - 1);
            double noise = 1 + 0.02 * today.random().nextGaussian();
            room.loaded(new LoadPoint(today.key("load-" + users), at, users, 12 * users / slower * noise));
        }
    }

    private static void flows(Today today, ScalabilityCalculator room, Instant at, int month) {
        Pace pace = today.plan().money();
        for (int place = 0; place < Math.min(pace.deployments(), month + 1); place++) {
            String deployment = "site-" + (place + 1);
            boolean first = place == month;
            double amount = first ? -pace.investment() : today.about(Math.abs(pace.monthlyNet()));
            room.flowed(new CashFlow(
                    today.key(deployment),
                    deployment,
                    at,
                    euros(first ? amount : Math.signum(pace.monthlyNet()) * amount),
                    first ? CashFlow.Kind.INVESTMENT : CashFlow.Kind.NET));
        }
    }

    private static Money euros(double amount) {
        return Money.of(String.format(Locale.ROOT, "%.2f", amount), "EUR");
    }
}
