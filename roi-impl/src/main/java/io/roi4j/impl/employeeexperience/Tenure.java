package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Ending;
import io.roi4j.impl.stats.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of an employment that was watched, in whole days of tenure: a figure must not tell the hour at which somebody
 * left.
 *
 * @param fact the employment
 * @param entry the tenure at which watching began, {@link #FROM_START} for from the first day
 * @param exit the tenure at which it ended
 * @param end the departure, if that is what ended it
 */
record Tenure(Employment fact, long entry, long exit, Optional<Departure> end) {
    static final long FROM_START = -1;
    static final double DAY = Duration.ofDays(1).toSeconds();

    /** What was watched until then, if the employment itself says nothing earlier; empty if nothing was. */
    static Optional<Tenure> of(Employment fact, Instant asOf) {
        Instant until = fact.watchedUntil().orElse(asOf);
        Optional<Departure> end =
                fact.departure().filter(departure -> !departure.at().isAfter(until));
        long entry = fact.watchedFrom().isAfter(fact.start()) ? days(fact, fact.watchedFrom()) : FROM_START;
        long exit = days(fact, end.map(Departure::at).orElse(until));
        return until.isBefore(fact.start()) || exit <= entry
                ? Optional.empty()
                : Optional.of(new Tenure(fact, entry, exit, end));
    }

    /** The employment as it was just before that instant. */
    static Employment watchedUntil(Employment fact, Instant asOf) {
        // A departure in the first instant of the running month belongs to that month.
        Instant last = asOf.minusNanos(1);
        Instant until = fact.watchedUntil().filter(asOf::isAfter).orElse(asOf);
        return new Employment(
                fact.id(),
                fact.start(),
                fact.watchedFrom().isAfter(until) ? until : fact.watchedFrom(),
                Optional.of(until),
                fact.departure().filter(departure -> !departure.at().isAfter(last)),
                fact.aiSince().filter(asOf::isAfter));
    }

    private static long days(Employment fact, Instant at) {
        return Duration.between(fact.start(), at).toDays();
    }

    /** Whether the person left: resigned or was dismissed. */
    boolean left() {
        return end.filter(departure -> departure.ending() != Ending.AGREED).isPresent();
    }

    /** The departure of one who resigned. */
    Optional<Departure> resignation() {
        return end.filter(departure -> departure.ending() == Ending.RESIGNED);
    }

    /** The observation in seconds, ended by that cause; {@link FollowUp#CENSORED} for none. */
    FollowUp followUp(int cause) {
        return followUp(entry, exit, cause);
    }

    /** The observation with leaving as the event. */
    FollowUp untilLeft() {
        return followUp(leaving());
    }

    private int leaving() {
        return left() ? FollowUp.EVENT : FollowUp.CENSORED;
    }

    /** The part before AI; empty for one who had it all the time. */
    Optional<FollowUp> withoutAi() {
        long adoption = adoption();
        if (adoption >= exit) {
            return Optional.of(untilLeft());
        }
        return adoption > Math.max(0, entry)
                ? Optional.of(followUp(entry, adoption, FollowUp.CENSORED))
                : Optional.empty();
    }

    /** The part with AI; empty for one who never had it. */
    Optional<FollowUp> withAi() {
        long adoption = adoption();
        if (adoption >= exit) {
            return Optional.empty();
        }
        return Optional.of(followUp(adoption > 0 ? Math.max(entry, adoption) : entry, exit, leaving()));
    }

    /** The tenure at adoption, that of nobody where there is none; on the day of leaving it came too late to count. */
    private long adoption() {
        return fact.aiSince().map(since -> days(fact, since)).orElse(Long.MAX_VALUE);
    }

    private static FollowUp followUp(long entry, long exit, int cause) {
        return new FollowUp(entry == FROM_START ? Double.NEGATIVE_INFINITY : entry * DAY, exit * DAY, cause, 1);
    }

    /** The time watched, in seconds. */
    static double seconds(FollowUp life) {
        return life.exit() - Math.max(0, life.entry());
    }
}
