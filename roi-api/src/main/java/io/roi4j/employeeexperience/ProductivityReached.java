package io.roi4j.employeeexperience;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * A new employee is fully productive, as the host judges it. Of several accounts the earliest counts. Immutable.
 *
 * @param id the key of the record
 * @param at the first day of full productivity
 * @param employment the {@link Employment#id()} of whom it is about
 */
public record ProductivityReached(String id, Instant at, String employment) implements EmployeeFact {
    /** @throws io.roi4j.InvalidFactException if a name is no pseudonym, or the time can't be true */
    public ProductivityReached {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Checks.pseudonym("employment", employment);
    }
}
