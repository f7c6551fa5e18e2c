package io.roi4j.impl.customerexperience;

import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.LifetimeValue.Margin;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.tally.Declarations.Declared;
import java.util.List;
import java.util.Optional;

/**
 * What customers bring in a period. What was recorded counts more than what was declared.
 *
 * @param moments of the margins of the window, in rising order, so that rounding doesn't depend on that of a map
 * @param foreign whether one of them is in another currency than the library's
 * @param declared their declared mean
 * @param cut whether some are missing
 */
record Margins(Moments moments, boolean foreign, Optional<Declared> declared, boolean cut) {
    static Margins of(CustomerExperienceTally tally, Scope scope, Settings settings) {
        List<CustomerMargin> margins =
                tally.records().within(CustomerMargin.class, scope).toList();
        boolean foreign =
                margins.stream().anyMatch(fact -> !fact.margin().currency().equals(settings.currency()));
        double[] amounts = margins.stream()
                .mapToDouble(fact -> fact.margin().amount().doubleValue())
                .sorted()
                .toArray();
        return new Margins(
                foreign ? Moments.EMPTY : Moments.of(amounts),
                foreign,
                tally.declarations().find(CustomerExperienceTally.CUSTOMER_MARGIN),
                tally.records().cut(CustomerMargin.class, scope));
    }

    boolean recorded() {
        return moments.n() > 0;
    }

    long observations() {
        return moments.n();
    }

    Provenance provenance() {
        return recorded() ? Provenance.REPORTED : Provenance.DECLARED;
    }

    /** Why there is no mean. */
    Optional<Estimate> problem() {
        if (foreign) {
            return Optional.of(Estimate.absent(Reason.CURRENCY_MISMATCH));
        }
        return recorded() || declared.isPresent()
                ? Optional.empty()
                : Optional.of(Estimate.absent(Reason.NOT_RECORDED, "no margin was told or declared"));
    }

    Estimate mean(Settings settings) {
        return problem()
                .orElseGet(() -> recorded()
                        ? StudentMean.of(moments, settings.confidence())
                        : Estimates.exact(declared.orElseThrow().value()));
    }

    Margin margin() {
        return recorded()
                ? Margin.of(moments)
                : Margin.stated(declared.orElseThrow().value());
    }
}
