package io.roi4j.technicaldebt;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Total;

/**
 * Sums since the start. The sums of the books follow the latest revisions; if one makes a sum smaller, its meter waits until
 * the sum has grown again.
 */
public record TechnicalDebtTotals(
        @Definition("Bugs opened since the start.") @Once Total openedBugs,

        @Definition("Times a closed bug was opened again, since the start.") @Once
        Total reopenedBugs,

        @Definition("Bugs fixed since the start.") @Once Total fixedBugs,

        @Definition("Bugs closed without being fixed, since the start.") @Once
        Total dismissedBugs,

        @Definition("IT cost since the start that serves technical debt and was told in the library's currency.") @Once
        Total debtCost,

        @Definition("IT cost since the start that was told in the library's currency.") @Once
        Total itCost,

        @Definition("Time of IT people since the start that serves technical debt.") @Once
        Total debtTime,

        @Definition("Time of IT people since the start.") @Once
        Total peopleTime) {}
