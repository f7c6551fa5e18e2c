package io.roi4j.timetomarket;

import io.roi4j.Calculator;
import io.roi4j.Money;
import java.time.Duration;

/**
 * Takes the way of items from idea to value, iterations, and hours of work.
 *
 * <p>Each fact has a natural key: the same fact told twice counts once, in whatever order facts arrive. What can only be
 * seen when two facts meet is counted as refused: a launch before its own validation as
 * {@link io.roi4j.Reason#NEGATIVE_DURATION}. Keys are kept for the latest 10,000 facts of a kind (1,000 iterations of a
 * kind); older ones are summed up, and what may have been summed up before is refused as
 * {@link io.roi4j.Reason#TOO_OLD}. A launch that waits for its validation is pending.
 *
 * <p>Over a fleet an item is told once, whoever tells it; work is added over instances.
 *
 * <p>A {@code declare…} method states what is known from elsewhere, normally on the cohort {@code BEFORE}; it is used as
 * long as nothing of its kind was recorded, and is marked as declared. Its source has 1 to 200 characters. Told again it
 * replaces what was declared before.
 */
public interface TimeToMarketCalculator extends Calculator<TimeToMarketMetrics> {

    /** An idea was found worth building. */
    void itemValidated(ItemValidated fact);

    /** An item reached its users. */
    void itemLaunched(ItemLaunched fact);

    /** An item was given up. */
    void itemCancelled(ItemCancelled fact);

    /** An item brought a benefit. */
    void benefitRecognised(BenefitRecognised fact);

    /** An iteration ended. */
    void iterationFinished(IterationFinished fact);

    /** People finished units of work. Taken up to 400 days late. */
    void workDone(WorkDone fact);

    /** Freed time went to other work. Taken up to 400 days late. */
    void hoursRedeployed(HoursRedeployed fact);

    /** Freed time is no longer paid for. Taken up to 400 days late. */
    void hoursReleased(HoursReleased fact);

    /** Declares the median time from validation to launch. */
    void declareConceptToLaunch(Duration median, String source);

    /** Declares the median time of an iteration. */
    void declareIterationCycleTime(Duration median, String source);

    /** Declares the median time from validation to first value. */
    void declareTimeToValue(Duration median, String source);

    /** Declares how much time of people a unit of this type of work takes without AI. */
    void declareHoursPerUnit(String type, Duration hours, String source);

    /**
     * Declares, on the cohort with AI, what a launched item earns in a month of 365.25/12 days; it turns time gained into
     * money. An amount in another currency than the library's is refused.
     */
    void declareMonthlyMargin(Money margin, String source);
}
