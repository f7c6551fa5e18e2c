package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tasks, some told of hours later, readings, costs and, now and then, a disruption and its end. */
final class ThroughputFeed implements Feed {
    private static final int RARELY = 100;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.throughput();
    }

    @Override
    public Set<String> said() {
        return Set.of("warned: horizon-cut");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.throughput().calculate().totals().processCost().sum();
    }

    @Override
    public double sumOfRound() {
        return 0.04;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        ThroughputCalculator room = cohort.throughput();
        long at = now.toEpochMilli();
        switch (kind) {
            case 0, 1, 2, 3 -> room.offered(at, 1 + thing % 3);
            case 4 -> room.heartbeat(at);
            case 5 -> room.inProgress(at, thing % 40);
            case 6, 7 ->
                room.incurred(new CostIncurred(
                        "c" + kind + "-" + thing, now, Money.of("0.02", "EUR"), "category " + thing % 8));
            case 8 -> room.completed(now.minus(Duration.ofHours(thing % 100)).toEpochMilli(), 1);
            case 9 -> disruption(room, thing, now);
            default -> room.completedAfter(at, 1_000 + thing * 37 % 500_000);
        }
    }

    private static void disruption(ThroughputCalculator room, long thing, Instant now) {
        if (thing % RARELY == 0) {
            room.disrupted(new Disruption("d" + thing, now));
        } else if (thing % RARELY == RARELY - 1) {
            room.disrupted(new Disruption("d" + (thing - thing % RARELY), now.minusSeconds(600), Optional.of(now)));
        } else {
            room.completed(now.toEpochMilli(), 2);
        }
    }
}
