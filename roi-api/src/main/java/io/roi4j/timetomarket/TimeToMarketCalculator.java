package io.roi4j.timetomarket;

import io.roi4j.Calculator;
import io.roi4j.Money;
import io.roi4j.Once;
import io.roi4j.intake.Intake;
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
 * <p>Benefits, costs of items and hours may also come as batches ({@link #importBatch}), in which a later revision replaces an
 * earlier one and a deletion takes it back; a source must not use one key for two kinds of facts. The latest 10,000 of them are
 * kept one by one, for benefits and costs as for hours; older ones are summed up and can't be revised any more. A revision
 * downwards shows in the measures; on a counter, which only grows for whoever reads it, it looks like a restart.
 *
 * <p>Over a fleet an item is told once, whoever tells it; work is added over instances.
 *
 * <p>A {@code declare…} method states what is known from elsewhere, normally on the cohort {@code BEFORE}; it is used as
 * long as nothing of its kind was recorded, and is marked as declared. Its source has 1 to 200 characters. Told again it
 * replaces what was declared before.
 */
public interface TimeToMarketCalculator extends Calculator<TimeToMarketMetrics>, Intake<BookedFact> {

    /** An idea was found worth building. */
    @Once
    void itemValidated(ItemValidated fact);

    /** An item reached its users. */
    @Once
    void itemLaunched(ItemLaunched fact);

    /** An item was given up. */
    @Once
    void itemCancelled(ItemCancelled fact);

    /** An item brought a benefit. */
    @Once
    void benefitRecognised(BenefitRecognised fact);

    /** An item cost something; what it costs must be told for its {@linkplain ValueTimes#breakEvenTime break-even time}. */
    @Once
    void itemCost(ItemCost fact);

    /** An iteration began. */
    @Once
    void iterationStarted(IterationStarted fact);

    /** An iteration ended. */
    @Once
    void iterationFinished(IterationFinished fact);

    /** People finished units of work. Taken up to 400 days late. */
    @Once
    void workDone(WorkDone fact);

    /** Freed time went to other work. Taken up to 400 days late. */
    @Once
    void hoursRedeployed(HoursRedeployed fact);

    /** Freed time is no longer paid for. Taken up to 400 days late. */
    @Once
    void hoursReleased(HoursReleased fact);

    /** Declares the median time from validation to launch. */
    @Once
    void declareConceptToLaunch(Duration median, String source);

    /** Declares the median time of an iteration. */
    @Once
    void declareIterationCycleTime(Duration median, String source);

    /** Declares the median time from validation to first value. */
    @Once
    void declareTimeToValue(Duration median, String source);

    /** Declares the median time from validation to break-even. */
    @Once
    void declareBreakEvenTime(Duration median, String source);

    /**
     * Declares how much benefit an item must have brought in sum before it counts as value; told on each cohort that it is to
     * be applied to. Without it any benefit does. An amount in another currency than the library's is refused, and while a
     * benefit in another currency is known, the time to value is absent.
     */
    @Once
    void declareBenefitThreshold(Money threshold, String source);

    /** Declares how much time of people a unit of this type of work takes without AI. */
    @Once
    void declareHoursPerUnit(String type, Duration hours, String source);

    /**
     * Declares, on the cohort with AI, what a launched item earns in a month of 365.25/12 days; it turns time gained into
     * money. An amount in another currency than the library's is refused.
     */
    @Once
    void declareMonthlyMargin(Money margin, String source);
}
