package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Declarations;
import java.time.Instant;
import java.util.Optional;

/**
 * What the formulas read of the books.
 *
 * @param sums the months of the window, and those of the baseline
 * @param exported when the latest batch was exported; empty before the first
 * @param declarations what the baseline states from elsewhere, see the names here
 * @param total everything since the start
 */
public record Books(Inputs<DebtSums> sums, Optional<Instant> exported, Declarations declarations, DebtSums total) {
    /** The declared share of the IT cost. */
    public static final String BUDGET_SHARE = "budget-share";
    /** The declared share of the people's time. */
    public static final String PEOPLE_SHARE = "people-share";

    /** Books without an entry. */
    public static Books none(Settings settings) {
        Evidence<DebtSums> nothing = Evidence.of(DebtSums.EMPTY);
        return new Books(
                new Inputs<>(nothing, nothing, settings), Optional.empty(), Declarations.EMPTY, DebtSums.EMPTY);
    }
}
