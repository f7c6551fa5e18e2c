package io.roi4j.impl.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Comparison;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Survival;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.technicaldebt.DebtShares;
import java.time.Duration;
import java.util.Optional;

/** Indicator 4, technical-debt impact: what part of money and people goes into technical debt (P3). */
public final class ShareFormulas {
    private static final RatiosOfSums<DebtSums> COST = new RatiosOfSums<>(
            sums -> sums.debtCost().doubleValue(), sums -> sums.itCost().doubleValue());
    private static final RatiosOfSums<DebtSums> TIME = new RatiosOfSums<>(DebtSums::debtMillis, DebtSums::peopleMillis);
    private static final double MILLIS = 1e3;

    private ShareFormulas() {}

    /** P3: all figures. */
    public static DebtShares shares(Books books) {
        return new DebtShares(budgetShare(books), peopleShare(books), booksAge(books));
    }

    /**
     * P3: debt cost / IT cost over the months, delta or Fieller interval within 0 and 1. Absent: {@code currency-mismatch}
     * while the months hold a cost in another currency, {@code no-data} without costs, {@code zero-denominator} where they are
     * all 0.
     */
    public static Ratio budgetShare(Books books) {
        Evidence<DebtSums> before = books.sums().baseline();
        // A baseline that lacks costs for their currency has no share to compare with.
        Inputs<DebtSums> sums = before.tally().foreign() == 0
                ? books.sums()
                : new Inputs<>(
                        books.sums().current(),
                        Evidence.of(DebtSums.EMPTY),
                        books.sums().settings());
        DebtSums now = sums.current().tally();
        Estimate estimate =
                now.foreign() > 0 ? Estimate.absent(Reason.CURRENCY_MISMATCH) : share(COST, now.costs(), sums);
        return ratio(estimate, sums, COST, now.costs(), before.tally().costs(), declared(books, Books.BUDGET_SHARE));
    }

    /**
     * P3: debt time / all time over the months, as above. Absent: {@code no-data} without times, {@code zero-denominator}
     * where they are all 0.
     */
    public static Ratio peopleShare(Books books) {
        Inputs<DebtSums> sums = books.sums();
        long times = sums.current().tally().times();
        return ratio(
                share(TIME, times, sums),
                sums,
                TIME,
                times,
                sums.baseline().tally().times(),
                declared(books, Books.PEOPLE_SHARE));
    }

    private static Optional<Declared> declared(Books books, String name) {
        return books.declarations().find(name);
    }

    private static Estimate share(RatiosOfSums<DebtSums> ratio, long entries, Inputs<DebtSums> sums) {
        return entries == 0
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.within(ratio.estimate(sums.current(), sums.settings()), 0, 1);
    }

    private static Ratio ratio(
            Estimate estimate,
            Inputs<DebtSums> sums,
            RatiosOfSums<DebtSums> ratio,
            long entries,
            long entriesBefore,
            Optional<Declared> declared) {
        Comparison comparison = entriesBefore == 0 && declared.isPresent()
                ? Survival.withDeclared(estimate, declared.get(), DOWN)
                : ratio.comparison(sums, entriesBefore, DOWN);
        return new Ratio(ReadingBuilder.of(estimate, sums.settings())
                .from(entries, sums.current().provenance())
                .against(comparison)
                .build());
    }

    /** How old the latest export is. */
    public static Elapsed booksAge(Books books) {
        Settings settings = books.sums().settings();
        Estimate age = books.exported()
                .<Estimate>map(at -> Estimates.exact(Math.max(
                        0, Duration.between(at, settings.scope().asOf()).toMillis() / MILLIS)))
                .orElseGet(() -> Estimate.absent(Reason.NO_DATA));
        return new Elapsed(ReadingBuilder.of(age, settings)
                .from(books.exported().isPresent() ? 1 : 0, Provenance.REPORTED)
                .against(Comparison.none(DOWN, Reason.NOT_APPLICABLE))
                .build());
    }
}
