package io.roi4j.employeeexperience;

import io.roi4j.internal.Checks;
import java.time.Instant;

/**
 * What one person got done in one week, in units that are alike for all (closed tickets, handled cases). Immutable.
 *
 * @param id the key of the record
 * @param at an instant of the week, which runs from Monday to Sunday in UTC; several records of a week add up
 * @param employment the {@link Employment#id()} of whose work it was
 * @param value how much, 0 or more; a week of absence is left out, not 0
 */
public record Output(String id, Instant at, String employment, double value) implements EmployeeFact {
    /** @throws io.roi4j.InvalidFactException if a name is no pseudonym, the time can't be true, or the value is negative */
    public Output {
        Checks.pseudonym("id", id);
        Checks.time("at", at);
        Checks.pseudonym("employment", employment);
        Checks.notNegative("value", value);
    }
}
