package io.roi4j.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.Definition;
import io.roi4j.Once;

/** What a customer is worth. Both sides of a comparison are reckoned in the terms of the current one. */
public record CustomerValue(
        @Definition(
                number = "3.13",
                value = "Customer lifetime value m r / (1 + i - r), with m more if the first margin comes at once: m "
                        + "the mean margin and r the retention of a period, i the declared discount; absent without "
                        + "these, or at r = 1 with i = 0.",
                french = "Évolution de la valeur vie client",
                direction = UP,
                record = "margins, customers by period or stays, and the terms",
                source = "Gupta & Lehmann 2003, J. Interactive Marketing 17; interval: delta method on " + "logarithms")
        @Once
        Amount lifetimeValue,

        @Definition(
                number = "3.13",
                value = "Sum of m S(t) / (1 + i)^t over the periods t = 1 to the declared horizon, with m more if the "
                        + "first margin comes at once, S by Kaplan-Meier: a lower bound of the lifetime value; absent "
                        + "with what is certain where the curve ends before the horizon.",
                direction = UP,
                record = "margins, every customer's stay, and the terms",
                source = "Gupta, Lehmann & Stuart 2004, JMR 41; Fader & Hardie 2007; interval: delta method with "
                        + "Greenwood's covariances on logarithms")
        @Once
        Amount lifetimeValueWithinHorizon,

        @Definition(
                value = "Mean margin of a customer in a period; absent without margins.",
                direction = UP,
                record = "the margin of every customer and period, or a declared mean",
                source = "Gupta & Lehmann 2003; interval: Student 1908")
        @Once
        Amount customerMargin) {}
