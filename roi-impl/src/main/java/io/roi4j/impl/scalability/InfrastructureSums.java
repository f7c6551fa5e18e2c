package io.roi4j.impl.scalability;

import io.roi4j.Total;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.InfrastructureTotals;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Sums since the start behind 7.5; they outlive the facts.
 *
 * @param useful cost of useful work
 * @param overhead cost of the rest
 * @param facility joules of the facility
 * @param computers joules of its computers
 */
public record InfrastructureSums(BigDecimal useful, BigDecimal overhead, BigDecimal facility, BigDecimal computers)
        implements Tally<InfrastructureSums> {
    /** Nothing. */
    public static final InfrastructureSums EMPTY =
            new InfrastructureSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The sums of all facts that count now, those that are kept as sums too. */
    public static InfrastructureSums of(ScalabilityTally facts, Currency currency) {
        Bills bills = facts.infrastructure()
                .facts()
                .map(cost -> Bills.of(cost, currency))
                .reduce(facts.infrastructure().compacted().total(), Bills::merge);
        PartOfWhole costs = bills.share(component -> component != Component.USEFUL);
        PartOfWhole joules = facts.energy()
                .facts()
                .map(Energy::of)
                .reduce(facts.energy().compacted().total(), Energy::merge)
                .joules();
        return new InfrastructureSums(
                costs.whole().subtract(costs.part()), costs.part(), joules.part(), joules.whole());
    }

    /** Each of the sums, as high as the higher of both: a counter never falls. */
    public InfrastructureSums highest(InfrastructureSums other) {
        return new InfrastructureSums(
                useful.max(other.useful),
                overhead.max(other.overhead),
                facility.max(other.facility),
                computers.max(other.computers));
    }

    @Override
    public InfrastructureSums merge(InfrastructureSums other) {
        return new InfrastructureSums(
                useful.add(other.useful),
                overhead.add(other.overhead),
                facility.add(other.facility),
                computers.add(other.computers));
    }

    /** As the metrics show them. */
    public InfrastructureTotals totals(Currency currency) {
        return new InfrastructureTotals(
                new Total(useful.doubleValue(), currency.getCurrencyCode()),
                new Total(overhead.doubleValue(), currency.getCurrencyCode()),
                new Total(facility.doubleValue(), "J"),
                new Total(computers.doubleValue(), "J"));
    }
}
