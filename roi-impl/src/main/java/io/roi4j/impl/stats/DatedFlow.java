package io.roi4j.impl.stats;

import java.time.LocalDate;

/**
 * An amount of money that moves on a day: negative out, positive in. Days count as actual/365.
 *
 * @param date the day
 * @param amount how much, in one currency for all flows of a calculation
 */
public record DatedFlow(LocalDate date, double amount) {
    private static final double DAYS_A_YEAR = 365;

    double yearsSince(LocalDate origin) {
        return (date.toEpochDay() - origin.toEpochDay()) / DAYS_A_YEAR;
    }
}
