package io.roi4j.timetomarket;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * An item brought something that the books recognise as a benefit. Immutable.
 *
 * @param id the natural key of the benefit, for instance that of its booking; told twice it counts once
 * @param item the natural key of the item that brought it, the same as in its {@link ItemValidated}
 * @param at when the benefit was recognised; the first one of an item is its first value, unless a threshold was declared
 * @param benefit how much, more than 0. It may be in any currency where no threshold was declared and no cost of an item told:
 *     then the time to value rests on when it came, not on how much
 */
public record BenefitRecognised(String id, String item, Instant at, Money benefit) implements BookedFact {
    /** @throws InvalidFactException if a key is blank or longer than 200 characters, or the benefit not above 0 */
    public BenefitRecognised {
        Checks.name("id", id);
        Checks.name("item", item);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(benefit, "benefit");
        if (benefit.amount().signum() <= 0) {
            throw new InvalidFactException("benefit", Reason.OUT_OF_RANGE, "must be more than 0");
        }
    }

    /** A benefit that is known by its item, of at most 160 characters, and its time. */
    public BenefitRecognised(String item, Instant at, Money benefit) {
        this(item + "@" + at, item, at, benefit);
    }
}
