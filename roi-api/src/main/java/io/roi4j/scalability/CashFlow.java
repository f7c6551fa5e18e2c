package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.Objects;

/**
 * Money that moved because of a deployment: negative out, positive in.
 *
 * @param id the natural key, for instance the number of the voucher; told twice it counts once
 * @param deployment what was deployed; the first flow of a deployment is the origin of its time to return
 * @param at when the money moved
 * @param amount how much: 0 or less for {@link Kind#INVESTMENT} and {@link Kind#OPERATION}, 0 or more for
 *     {@link Kind#BENEFIT}, either for {@link Kind#NET}
 * @param kind what moved it
 */
public record CashFlow(String id, String deployment, Instant at, Money amount, Kind kind) implements ScalabilityFact {

    /** What moves money. */
    public enum Kind {
        /** Paid to build or buy. */
        INVESTMENT,
        /** Paid to run. */
        OPERATION,
        /** Earned or saved. */
        BENEFIT,
        /** Several of these in one amount, or a correction. */
        NET
    }

    /** @throws InvalidFactException if the id, the deployment, the time or the sign of the amount can't be true */
    public CashFlow {
        Checks.idAndTime(id, at);
        Checks.name("deployment", deployment);
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(kind, "kind");
        int sign = amount.amount().signum();
        if (sign > 0 && (kind == Kind.INVESTMENT || kind == Kind.OPERATION)) {
            throw new InvalidFactException("amount", Reason.INVALID_INPUT, "must be 0 or less for what was paid");
        } else if (sign < 0 && kind == Kind.BENEFIT) {
            throw new InvalidFactException("amount", Reason.INVALID_INPUT, "must be 0 or more for a benefit");
        }
    }
}
