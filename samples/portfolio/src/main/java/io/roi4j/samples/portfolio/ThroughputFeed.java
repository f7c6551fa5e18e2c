package io.roi4j.samples.portfolio;

import io.roi4j.Money;
import io.roi4j.inference.Inference;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.ThroughputCalculator;
import java.time.Duration;
import java.util.Locale;

/** Indicator 2: cases that arrive and are finished, minute by minute, what that costs, and an outage now and then. */
final class ThroughputFeed implements Feed {
    private static final int OUTAGE_AT = 200;
    private static final int OUTAGE_EVERY = 30;

    /**
     * What gets done.
     *
     * @param casesPerMinute how many arrive and are finished in a minute, about
     * @param costOfADay what the process costs on a working day, in euros
     * @param outageMinutes how long it takes to recover from an outage
     */
    record Pace(double casesPerMinute, double costOfADay, int outageMinutes) {}

    @Override
    public void minute(Today today, int minute) {
        ThroughputCalculator room = today.initiative().throughput();
        Pace pace = today.of(today.plan().flow());
        boolean outageToday = today.number() % OUTAGE_EVERY == OUTAGE_EVERY - 1;
        if (outageToday && minute == OUTAGE_AT) {
            room.disrupted(new Disruption(today.key("outage"), today.start().plus(Duration.ofMinutes(minute))));
        }
        boolean down = outageToday && minute >= OUTAGE_AT && minute < OUTAGE_AT + pace.outageMinutes();
        int arrived = poisson(today, pace.casesPerMinute());
        int finished = down ? arrived / 5 : arrived;
        room.heartbeat();
        if (arrived > 0) {
            room.offered(Inference.UNKNOWN, arrived);
        }
        if (finished > 0) {
            room.completed(Inference.UNKNOWN, finished);
        }
    }

    /** Knuth's method: the number of uniform draws whose product stays above e^-mean. */
    private static int poisson(Today today, double mean) {
        double product = today.random().nextDouble();
        int events = 0;
        while (product > Math.exp(-mean)) {
            product *= today.random().nextDouble();
            events++;
        }
        return events;
    }

    @Override
    public void evening(Today today) {
        double cost = today.about(today.of(today.plan().flow()).costOfADay());
        today.initiative()
                .throughput()
                .incurred(new CostIncurred(
                        today.key("day"),
                        today.start().plus(Duration.ofHours(8)),
                        Money.of(String.format(Locale.ROOT, "%.2f", cost), "EUR"),
                        "staff"));
    }
}
