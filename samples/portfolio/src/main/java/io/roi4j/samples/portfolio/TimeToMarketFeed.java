package io.roi4j.samples.portfolio;

import io.roi4j.Money;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCancelled;
import io.roi4j.timetomarket.ItemLaunched;
import io.roi4j.timetomarket.ItemValidated;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;

/** Indicator 1: ideas on their way to their users, iterations, hours of people. */
final class TimeToMarketFeed implements Feed {
    private static final double IDEAS_A_DAY = 0.15;
    private static final double SHARE_CANCELLED = 0.15;
    private static final int UNITS_A_DAY = 40;
    private static final int WEEK = 7;

    /**
     * How fast it goes.
     *
     * @param daysToLaunch from the validated idea to the launch, about
     * @param daysToValue from the launch to the first benefit, about
     * @param iterationDays how long an iteration takes, about
     * @param minutesPerUnit time of people for a unit of work
     * @param upkeepMinutes time of people for the AI on a day
     * @param redeployed share of the freed time that goes to other work; the rest is saved or unclassified
     */
    record Pace(
            double daysToLaunch,
            double daysToValue,
            double iterationDays,
            double minutesPerUnit,
            double upkeepMinutes,
            double redeployed) {}

    private final Agenda agenda = new Agenda();

    @Override
    public void evening(Today today) {
        TimeToMarketCalculator room = today.initiative().timeToMarket();
        Pace pace = today.of(today.plan().delivery());
        Instant now = today.evening();
        agenda.run(today);
        if (today.chance(IDEAS_A_DAY)) {
            idea(today, room, pace, now);
        }
        if (today.number() % Math.max(1, (int) pace.iterationDays()) == 0) {
            Duration length = Duration.ofMinutes((long) (today.about(pace.iterationDays()) * 24 * 60));
            room.iterationFinished(new IterationFinished(today.key("iteration"), now.minus(length), now, "model"));
        }
        work(today, room, pace, now);
    }

    private void idea(Today today, TimeToMarketCalculator room, Pace pace, Instant now) {
        String id = today.key("item");
        room.itemValidated(new ItemValidated(id, now));
        double launch = today.about(pace.daysToLaunch());
        if (today.chance(SHARE_CANCELLED)) {
            agenda.later(today, launch / 2, at -> room.itemCancelled(new ItemCancelled(id, at)));
            return;
        }
        agenda.later(today, launch, at -> room.itemLaunched(new ItemLaunched(id, at)));
        agenda.later(
                today,
                launch + today.about(pace.daysToValue()),
                at -> room.benefitRecognised(new BenefitRecognised(id, at, Money.of("2500", "EUR"))));
    }

    private static void work(Today today, TimeToMarketCalculator room, Pace pace, Instant now) {
        long minutes = Math.round(UNITS_A_DAY * today.about(pace.minutesPerUnit()));
        room.workDone(new WorkDone(
                today.key("work"),
                now,
                "case",
                UNITS_A_DAY,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(Math.round(pace.upkeepMinutes()))));
        Pace before = today.plan().delivery().before();
        double freed = UNITS_A_DAY * (before.minutesPerUnit() - pace.minutesPerUnit()) - pace.upkeepMinutes();
        if (today.withAi() && today.number() % WEEK == 0 && freed > 0) {
            long week = Math.round(freed * WEEK);
            room.hoursRedeployed(new HoursRedeployed(
                    today.key("redeployed"), now, Duration.ofMinutes((long) (week * pace.redeployed())), "advice"));
            room.hoursReleased(new HoursReleased(today.key("released"), now, Duration.ofMinutes((long) (week * 0.2))));
        }
    }
}
