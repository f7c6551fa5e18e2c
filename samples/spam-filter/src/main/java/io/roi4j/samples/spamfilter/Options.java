package io.roi4j.samples.spamfilter;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What the command line may choose.
 *
 * @param rate mails a second
 * @param daysPerMinute how many days of the simulated calendar go by in a minute at that rate
 * @param labelDelay from a mail's arrival until its truth is known, in simulated time
 * @param retrainEvery how old a model gets before it is trained anew, in simulated time
 * @param cpuPrice the declared price of a processor core for an hour, in US dollars
 * @param watts the declared power of a processor core at work; without it energy is not known
 * @param port where to serve {@code /metrics} on this host; 0 takes a free one
 * @param display how to show the table
 * @param seed shuffles the mails
 * @param once run at full speed, print the final table, end
 * @param help print what the options are, end
 */
record Options(
        double rate,
        double daysPerMinute,
        Duration labelDelay,
        Duration retrainEvery,
        BigDecimal cpuPrice,
        OptionalDouble watts,
        int port,
        Display display,
        long seed,
        boolean once,
        boolean help) {

    /** How to show the table. */
    enum Display {
        /** In place on a terminal, else in blocks. */
        AUTO,
        /** Always at the same place of the screen, with ANSI escape sequences. */
        IN_PLACE,
        /** One table after the other. */
        BLOCKS
    }

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double USUAL_MAILS_PER_DAY = 50;

    /** A third of the schedule: an alarm on the day after a retraining speaks of days before it. */
    private static final int EARLIEST = 3;

    /** As many days a minute as give 50 mails a day: then the whole stream takes ten weeks. */
    static double usualDaysPerMinute(double rate) {
        return rate * SECONDS_PER_MINUTE / USUAL_MAILS_PER_DAY;
    }

    /** What one mail lets the calendar advance by, at full speed too. */
    Duration timePerMail() {
        return days(daysPerMinute / (SECONDS_PER_MINUTE * rate));
    }

    /** How old a model must be before an alarm replaces it. */
    Duration retrainAtLeast() {
        return retrainEvery.dividedBy(EARLIEST);
    }

    /** What computing costs and takes. */
    CpuTariff tariff() {
        return new CpuTariff(cpuPrice, watts);
    }

    /** A number of days that needn't be whole. */
    static Duration days(double days) {
        return Duration.ofNanos(Math.round(days * Duration.ofDays(1).toNanos()));
    }
}
