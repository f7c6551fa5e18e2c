package io.roi4j.impl.year;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.SentimentSurvey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers, contacts, requests, sentiments, stays and margins, and surveys and periods counted elsewhere. */
final class CustomerExperienceFeed implements Feed {
    private static final int LAG = 200;

    @Override
    public Calculator<?> room(Initiative cohort) {
        return cohort.customerExperience();
    }

    @Override
    public Set<String> said() {
        return Set.of("refused: pending", "warned: horizon-cut");
    }

    @Override
    public double sum(Initiative cohort) {
        return cohort.customerExperience()
                .calculate()
                .totals()
                .responsesJudged()
                .sum();
    }

    @Override
    public double sumOfRound() {
        return 1;
    }

    @Override
    public void tell(Initiative cohort, int kind, long thing, Instant now) {
        CustomerExperienceCalculator room = cohort.customerExperience();
        long at = now.toEpochMilli();
        String earlier = "k" + (thing - LAG);
        switch (kind) {
            case 0, 1 -> room.recommended(at, (int) (thing % 11));
            case 2 -> asked(room, thing, at);
            case 3, 4 -> room.satisfied(at, 1 + (int) (thing % 5));
            case 5 -> room.contactOpened("l" + thing, at);
            case 6 -> room.contactOpened("k" + thing, at);
            case 7 -> room.contactResolved(earlier, at);
            case 8 -> repeat(room, thing, earlier, at);
            case 9 -> room.requestReceived("q" + thing, at);
            case 10 -> answer(room, thing, at);
            case 11 -> room.responded(at, thing % 5_000 * 1_000_000_000L, 900_000_000_000L);
            case 12 -> room.responded(at, thing % 500 * 1_000_000_000L);
            case 13, 14, 15 -> room.felt(at, (thing % 201 - 100) / 100.0, "emotion " + thing % 6, 1.0 + thing % 3);
            case 16 -> room.told(stay(thing, now, Optional.empty()));
            case 17 -> room.told(stay(thing - LAG, now, Optional.of(now)), 1);
            case 18 -> room.told(new CustomerMargin("c" + thing, now, Money.of("12.50", "EUR")));
            default -> room.told(aggregate(thing, now));
        }
    }

    private static void repeat(CustomerExperienceCalculator room, long thing, String issue, long at) {
        if (thing % 5 == 0) {
            room.contactRepeated(issue, at);
        } else {
            room.recommended(at, 9);
        }
    }

    private static void asked(CustomerExperienceCalculator room, long thing, long at) {
        if (thing % 2 == 0) {
            room.recommendationAsked(at, 9);
        } else {
            room.satisfactionAsked(at, 9);
        }
    }

    /** One of ten is never answered. */
    private static void answer(CustomerExperienceCalculator room, long thing, long at) {
        if (thing % 10 != 0) {
            room.requestAnswered("q" + (thing - LAG), at);
        }
    }

    /** Half a year long, or so far. */
    private static CustomerStay stay(long thing, Instant now, Optional<Instant> end) {
        Instant start = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(180 + thing % 4));
        return new CustomerStay("s" + thing, start, end, "contract");
    }

    private static CustomerFact aggregate(long thing, Instant now) {
        String id = "x" + thing;
        return switch ((int) (thing % 5)) {
            case 0 -> new NpsSurvey(id, now, 40, 30, 20, 200);
            case 1 -> new CsatSurvey(id, now, List.of(1L, 2L, 3L, 20L, 30L), 100);
            case 2 -> new SentimentSurvey(id, now, 50, 30, 20);
            case 3 -> new ContactPeriod(id, now, 90, 70);
            default -> new CustomerPeriod(id, now.minus(Duration.ofDays(30)), now, 100, 95, 10, "contract");
        };
    }
}
