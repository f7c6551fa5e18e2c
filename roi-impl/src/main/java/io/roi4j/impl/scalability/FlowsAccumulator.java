package io.roi4j.impl.scalability;

import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.scalability.CashFlow;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Adds up cash flows by deployment: a flow costs the change of one deployment, however many there are. */
final class FlowsAccumulator implements Accumulator<CashFlow, Flows> {
    private final Currency currency;
    private final Map<String, Flow> byDeployment = new HashMap<>();

    FlowsAccumulator(Currency currency) {
        this.currency = currency;
    }

    @Override
    public void add(CashFlow flow) {
        byDeployment.merge(flow.deployment(), Flow.of(flow, currency), Flow::merge);
    }

    @Override
    public Flows tally() {
        return new Flows(byDeployment);
    }
}
