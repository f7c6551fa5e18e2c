package io.roi4j.technicaldebt;

import io.roi4j.Definition;
import io.roi4j.Total;

/**
 * Sums since the start. The sums of the books follow the latest revisions; if one makes a sum smaller, its meter waits until
 * the sum has grown again.
 */
public record TechnicalDebtTotals(
        @Definition("Arrivals of all data pipelines since the start.")
        Total arrivals,

        @Definition("Bugs opened since the start.") Total openedBugs,

        @Definition("Times a closed bug was opened again, since the start.")
        Total reopenedBugs,

        @Definition("Bugs fixed since the start.") Total fixedBugs,

        @Definition("Bugs closed without being fixed, since the start.")
        Total dismissedBugs,

        @Definition("IT cost since the start that serves technical debt and was told in the library's currency.")
        Total debtCost,

        @Definition("IT cost since the start that was told in the library's currency.")
        Total itCost,

        @Definition("Time of IT people since the start that serves technical debt.")
        Total debtTime,

        @Definition("Time of IT people since the start.") Total peopleTime) {}
