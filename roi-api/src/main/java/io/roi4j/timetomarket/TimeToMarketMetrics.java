package io.roi4j.timetomarket;

import io.roi4j.Definition;
import io.roi4j.Indicator;

/**
 * Indicator 1: how soon does an idea reach its users and pay, and with how much work?
 *
 * <p>A window takes from each item the part of its life that lies within it: an item is at risk at the ages that it had in
 * the window, so that neither open items nor those ended before distort the curve (left truncation; Klein &amp;
 * Moeschberger 2003, section 3.4). With few items a window that is short beside an item's life gives a rough figure: take
 * {@link io.roi4j.Window#ALL} or a year.
 */
@Indicator(value = "time-to-market", number = 1, title = "Time to market", french = "Time to market")
public record TimeToMarketMetrics(
        @Definition("From the validated idea to the launch.")
        LaunchTimes launches,

        @Definition("How long an iteration takes.") IterationTimes iterations,

        @Definition("From the validated idea to the first value.")
        ValueTimes values,

        @Definition("The work of people, beside what it would take without AI.")
        ResourceEfficiency resources,

        @Definition("Sums since the start, from which a fleet computes its ratios.")
        TimeToMarketTotals totals) {}
