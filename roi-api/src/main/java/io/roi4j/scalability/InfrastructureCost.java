package io.roi4j.scalability;

import io.roi4j.InvalidFactException;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A part of the bill for infrastructure. The parts add up to the bill, so tell each amount under one component only.
 *
 * @param id the natural key, for instance {@code 2026-03-02 network}; told twice it counts once
 * @param at when it was incurred; it counts on that day (UTC)
 * @param component what it paid for
 * @param cost the amount, 0 or more
 */
public record InfrastructureCost(String id, Instant at, Component component, Money cost) implements ScalabilityFact {

    /** What infrastructure is paid for. */
    public enum Component {
        /** The work itself: processors and accelerators while they compute. */
        USEFUL,
        /** Capacity that was paid for and did nothing. */
        IDLE,
        /** Moving data. */
        NETWORK,
        /** Keeping data. */
        STORAGE,
        /** Placing and starting the work: schedulers, control planes, gateways. */
        ORCHESTRATION,
        /** Watching the work: logs, traces, metrics. */
        OBSERVABILITY,
        /** Overhead of another kind. */
        OTHER;

        /** The stable name, in lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The parts of a bill of which only the total and the useful part are known: what isn't useful work is overhead of
     * another kind. Their ids are {@code id} with the component behind it.
     *
     * @throws InvalidFactException if a part can't be true: useful work can't cost more than everything
     */
    public static List<InfrastructureCost> ofTotal(String id, Instant at, Money useful, Money total) {
        Checks.notNegative("total", total);
        Checks.notNegative("useful", useful);
        if (!useful.currency().equals(total.currency())) {
            throw new InvalidFactException("useful", Reason.CURRENCY_MISMATCH, "must be in the currency of the total");
        } else if (useful.amount().compareTo(total.amount()) > 0) {
            throw new InvalidFactException("useful", Reason.INVALID_INPUT, "must be at most the total");
        }
        Money rest = new Money(total.amount().subtract(useful.amount()), total.currency());
        return List.of(
                new InfrastructureCost(id + " useful", at, Component.USEFUL, useful),
                new InfrastructureCost(id + " other", at, Component.OTHER, rest));
    }

    /** @throws InvalidFactException if the id, the time or the cost can't be true */
    public InfrastructureCost {
        Checks.idAndTime(id, at);
        Objects.requireNonNull(component, "component");
        Checks.notNegative("cost", cost);
    }
}
