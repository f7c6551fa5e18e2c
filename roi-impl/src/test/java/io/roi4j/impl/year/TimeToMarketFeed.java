package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCancelled;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationStarted;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Items, of which some are given up, some never launched and some told of much too late; iterations and hours. */
final class TimeToMarketFeed implements Feed {
    private static final Money TEN = Money.of("10", "EUR");
    private static final int LAG = 200;
    private static final int FORGOTTEN = 100_000;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.timeToMarket();
    }

    @Override
    public Set<String> said() {
        return Set.of("refused: pending", "warned: horizon-cut");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.timeToMarket().calculate().totals().redeployedTime().sum();
    }

    @Override
    public double sumOfRound() {
        return 9 * 60;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        TimeToMarketCalculator room = cohort.timeToMarket();
        String earlier = "i" + (thing - LAG);
        switch (kind) {
            case 0, 1 -> room.itemValidated(new ItemValidated("i" + thing, now));
            case 2 -> end(room, earlier, (thing - LAG) % 10, now);
            case 3 -> room.itemLaunched(new ItemLaunched("i" + (thing - FORGOTTEN), now));
            case 4 -> room.benefitRecognised(new BenefitRecognised("b" + thing, earlier, now, TEN));
            case 5 -> room.itemCost(new ItemCost("c" + thing, earlier, now, TEN));
            case 6 -> room.iterationStarted(new IterationStarted("n" + thing, now, kindOf(thing)));
            case 7 ->
                room.iterationFinished(new IterationFinished(
                        "n" + (thing - LAG), now.minus(Duration.ofHours(1 + thing % 50)), now, kindOf(thing - LAG)));
            case 8 ->
                room.hoursRedeployed(new HoursRedeployed("r" + thing, now, Duration.ofMinutes(9), "to " + thing % 5));
            case 9 -> room.hoursReleased(new HoursReleased("l" + thing, now, Duration.ofMinutes(5)));
            case 10 -> room.workDone(work(thing - LAG, now));
            default -> room.workDone(work(thing * ROUND + kind, now.minus(Duration.ofHours(kind))));
        }
    }

    private static void end(TimeToMarketCalculator room, String item, long digit, Instant now) {
        if (digit < 8) {
            room.itemLaunched(new ItemLaunched(item, now));
        } else if (digit == 8) {
            room.itemCancelled(new ItemCancelled(item, now));
        }
    }

    private static String kindOf(long thing) {
        return thing % 3 == 0 ? "sprint" : "training";
    }

    private static WorkDone work(long number, Instant at) {
        return new WorkDone(
                "w" + number, at, "type " + number % 7, 1 + number % 9, Duration.ofMinutes(30), Duration.ofMinutes(2));
    }
}
