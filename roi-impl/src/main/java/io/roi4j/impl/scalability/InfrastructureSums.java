package io.roi4j.impl.scalability;

import io.roi4j.Total;
import io.roi4j.impl.tally.Tally;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
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

    /** Those of a part of the bill in the library's currency. */
    public static InfrastructureSums of(InfrastructureCost cost) {
        BigDecimal amount = cost.cost().amount();
        return cost.component() == Component.USEFUL
                ? new InfrastructureSums(amount, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)
                : new InfrastructureSums(BigDecimal.ZERO, amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Those of an energy reading. */
    public static InfrastructureSums of(EnergyReading reading) {
        return new InfrastructureSums(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(reading.facilityJoules()),
                new BigDecimal(reading.itJoules()));
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
