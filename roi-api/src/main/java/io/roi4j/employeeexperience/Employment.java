package io.roi4j.employeeexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One person's employment, as far as it is known. Immutable; {@code Employment.since("p17", hired).watchedFrom(goLive)}
 * reads well.
 *
 * <p>Who was in post already when watching began enters the figures at the tenure reached then (delayed entry): counting
 * from the first day would forget those who left before and overstate retention.
 *
 * @param id the pseudonym of the employment; one for each spell of somebody who comes back
 * @param start the first day: tenure 0
 * @param watchedFrom from when on a departure would have been seen, for instance the go-live; before {@code start} it
 *     means from the start
 * @param watchedUntil until when a departure would have been seen, for instance the go-live for the cohort
 *     {@code BEFORE}; empty: it still would be
 * @param departure how it ended; empty while it lasts
 * @param aiSince when the person began to work with AI; empty for one who doesn't
 */
public record Employment(
        String id,
        Instant start,
        Instant watchedFrom,
        Optional<Instant> watchedUntil,
        Optional<Departure> departure,
        Optional<Instant> aiSince)
        implements EmployeeFact {
    /**
     * @throws InvalidFactException if the id is no pseudonym, a time can't be true, watching ends before it begins, or the
     *     departure comes before the start
     */
    public Employment {
        Checks.pseudonym("id", id);
        Checks.time("start", start);
        Checks.time("watchedFrom", watchedFrom);
        Objects.requireNonNull(watchedUntil, "watchedUntil");
        Objects.requireNonNull(departure, "departure");
        Objects.requireNonNull(aiSince, "aiSince");
        watchedUntil.ifPresent(until -> Checks.time("watchedUntil", until));
        aiSince.ifPresent(since -> Checks.time("aiSince", since));
        if (watchedUntil.isPresent() && watchedUntil.get().isBefore(watchedFrom)) {
            throw new InvalidFactException("watchedUntil", Reason.NEGATIVE_DURATION, "must not be before watchedFrom");
        }
        if (departure.isPresent() && departure.get().at().isBefore(start)) {
            throw new InvalidFactException("departure", Reason.NEGATIVE_DURATION, "must not be before start");
        }
    }

    /** An employment that lasts, watched from its first day on, without AI. */
    public static Employment since(String id, Instant start) {
        return new Employment(id, start, start, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, watched from then on. */
    public Employment watchedFrom(Instant from) {
        return new Employment(id, start, from, watchedUntil, departure, aiSince);
    }

    /** The same, watched until then. */
    public Employment watchedUntil(Instant until) {
        return new Employment(id, start, watchedFrom, Optional.of(until), departure, aiSince);
    }

    /** The same, ended. */
    public Employment ended(Departure end) {
        return new Employment(id, start, watchedFrom, watchedUntil, Optional.of(end), aiSince);
    }

    /** The same, with AI from then on. */
    public Employment aiSince(Instant since) {
        return new Employment(id, start, watchedFrom, watchedUntil, departure, Optional.of(since));
    }

    /** The first day. */
    @Override
    public Instant at() {
        return start;
    }
}
