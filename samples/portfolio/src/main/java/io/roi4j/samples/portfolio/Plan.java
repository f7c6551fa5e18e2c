package io.roi4j.samples.portfolio;

/**
 * How one initiative goes, before its AI is in use and after.
 *
 * @param name the initiative's name
 * @param purpose what it is for, in a few words
 * @param delivery how fast ideas become products, and with how much work
 * @param flow what the process gets done
 * @param calls what the models do
 * @param quality how often they are wrong
 * @param people the employees who work with it
 * @param customers the customers whom it serves
 * @param upkeep the debt that it leaves
 * @param money what it costs and brings
 */
record Plan(
        String name,
        String purpose,
        BeforeAfter<TimeToMarketFeed.Pace> delivery,
        BeforeAfter<ThroughputFeed.Pace> flow,
        BeforeAfter<InferenceFeed.Pace> calls,
        BeforeAfter<ErrorReductionFeed.Pace> quality,
        BeforeAfter<EmployeeFeed.Pace> people,
        BeforeAfter<CustomerFeed.Pace> customers,
        BeforeAfter<TechnicalDebtFeed.Pace> upkeep,
        ScalabilityFeed.Pace money) {

    /** One part of a plan, without AI and with it. */
    record BeforeAfter<T>(T before, T after) {}
}
