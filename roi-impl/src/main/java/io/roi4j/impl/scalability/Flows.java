package io.roi4j.impl.scalability;

import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.CashFlow;
import java.util.Currency;
import java.util.Map;

/**
 * Cash flows, summed by deployment.
 *
 * @param byDeployment the sum of each deployment that has flows
 */
public record Flows(Map<String, Flow> byDeployment) implements Tally<Flows> {
    /** No flows. */
    public static final Flows EMPTY = new Flows(Map.of());

    public Flows {
        byDeployment = Map.copyOf(byDeployment);
    }

    /** One flow. */
    public static Flows of(CashFlow flow, Currency currency) {
        return new Flows(Map.of(flow.deployment(), Flow.of(flow, currency)));
    }

    @Override
    public Flows merge(Flows other) {
        return new Flows(Maps.merge(byDeployment, other.byDeployment));
    }
}
