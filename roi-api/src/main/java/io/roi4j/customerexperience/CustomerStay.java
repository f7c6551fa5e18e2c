package io.roi4j.customerexperience;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * From when to when somebody was a customer: a subscription, a contract. Immutable.
 *
 * @param id the natural key of the stay: a pseudonym that the host gives
 * @param at when it began
 * @param end when it ended, not before {@code at}; empty for one that goes on
 * @param rule by which it ended or goes on, for instance {@code contract}, or {@code bought within 90 days} where nobody
 *     gives notice; rates by different rules are not added up or compared
 */
public record CustomerStay(String id, Instant at, Optional<Instant> end, String rule) implements CustomerFact {
    /** @throws InvalidFactException if the id is no pseudonym, the rule is blank or too long, or a time can't be true */
    public CustomerStay {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Objects.requireNonNull(end, "end");
        end.ifPresent(instant -> Checks.time("end", instant));
        if (end.filter(instant -> instant.isBefore(at)).isPresent()) {
            throw new InvalidFactException("end", Reason.NEGATIVE_DURATION, "must not be before at");
        }
        Checks.name("rule", rule);
    }
}
