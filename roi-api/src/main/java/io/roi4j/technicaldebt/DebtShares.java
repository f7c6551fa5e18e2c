package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;

/**
 * What part of money and people goes into technical debt, by the books. Books are kept by month (UTC): a window takes every
 * month that it touches.
 */
public record DebtShares(
        @Definition(
                value =
                        "IT cost that serves technical debt / IT cost, both summed over the months of the window; absent "
                                + "without costs, and while the window holds one in another currency.",
                direction = DOWN,
                record = "batches of the costs of information technology",
                source = "McKinsey 2020, Tech debt (share of the technology budget); interval: Cochran 1977, Fieller "
                        + "1954")
        @Once
        Ratio budgetShare,

        @Definition(
                value = "Time of IT people that serves technical debt / all their time, both summed over the months of "
                        + "the window; absent without any.",
                direction = DOWN,
                record = "batches of the time of IT people",
                source = "Stripe 2018, The Developer Coefficient; interval: Cochran 1977, Fieller 1954")
        @Once
        Ratio peopleShare,

        @Definition(
                value = "Now - time of the latest export of the books; absent before the first.",
                direction = DOWN,
                record = "batches of the costs of information technology or of the time of IT people")
        @Once
        Elapsed booksAge) {}
