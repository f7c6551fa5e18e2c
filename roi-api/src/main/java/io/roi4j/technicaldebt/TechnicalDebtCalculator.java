package io.roi4j.technicaldebt;

import io.roi4j.Calculator;
import io.roi4j.Once;
import io.roi4j.intake.Intake;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes the arrivals of data pipelines, the updates of models, bugs, and from the books what goes into technical debt; what
 * predictions cost is read from the {@linkplain io.roi4j.inference inferences}.
 *
 * <p>Over a fleet arrivals are {@code summed}: each instance tells its own. Everything else is taken {@code once}, whoever
 * tells it: updates, bugs and records of the books have natural keys, and the same fact told twice counts once, in whatever
 * order facts arrive. Keys are kept for the latest 10,000 bugs, 1,000 updates and 10,000 records; older ones are summed up,
 * and what may have been summed up before is refused as {@link io.roi4j.Reason#TOO_OLD}. An end that waits for its begin is
 * pending; one before its begin is counted as refused, {@link io.roi4j.Reason#NEGATIVE_DURATION}.
 *
 * <p>A {@code declare…} method states what is known from elsewhere, normally on the cohort {@code BEFORE}; it is used as
 * long as nothing of its kind was recorded, and is marked as declared. Its source has 1 to 200 characters. Told again it
 * replaces what was declared before.
 */
public interface TechnicalDebtCalculator extends Calculator<TechnicalDebtMetrics>, Intake<TechnicalDebtFact> {

    /**
     * The recorder of one data pipeline: look it up once and keep it in a field. A bad name gives a recorder that refuses
     * everything, a name over the cap that of the series {@code other}; both are counted.
     */
    PipelineRecorder pipeline(String name);

    /** A model has to be updated. Taken once. */
    @Once
    void updateTriggered(ModelUpdateTriggered fact);

    /** An updated model serves. Taken once. */
    @Once
    void updateServing(ModelUpdateServing fact);

    /** An update was given up. Taken once. */
    @Once
    void updateAbandoned(ModelUpdateAbandoned fact);

    /** A bug was found. Taken once, up to 400 days late; what is open for longer belongs into the declared backlog. */
    @Once
    void bugOpened(BugOpened fact);

    /** A bug was fixed and closed. Taken once, up to 400 days late. */
    @Once
    void bugFixed(BugFixed fact);

    /** A bug was closed without being fixed. Taken once, up to 400 days late. */
    @Once
    void bugDismissed(BugDismissed fact);

    /** A closed bug was opened again. Taken once, up to 400 days late. */
    @Once
    void bugReopened(BugReopened fact);

    /**
     * From then on every bug is told, so that silence is a true 0: tell it when recording starts. Without it bugs are taken
     * for watched since the first one that was told; then a rate is a little too high, because it starts with a bug. The
     * watch lasts until now; that of a baseline, where nobody watches any more, until the last thing told of its bugs. Of
     * several calls the earliest start and the latest end count. Taken once.
     */
    @Once
    void bugsWatched(Instant since);

    /** Every bug was told from then on until the end of the watch, for a baseline. Taken once. */
    @Once
    void bugsWatched(Instant since, Instant until);

    /** Declares the median time from the trigger of an update until it serves. */
    @Once
    void declareModelUpdateLeadTime(Duration median, String source);

    /** Declares how many bugs were opened in how much time. The time must be more than 0. */
    @Once
    void declareBugArrivals(long opened, Duration observed, String source);

    /** Declares the median time from the opening of a bug to its fix. */
    @Once
    void declareTimeToFix(Duration median, String source);

    /** Declares, on the cohort itself, how many bugs were open before the first one that is told. */
    @Once
    void declareBacklog(long bugs, String source);

    /** Declares the share of the IT cost that serves technical debt, 0 to 1. */
    @Once
    void declareBudgetShare(double share, String source);

    /** Declares the share of the people's time that serves technical debt, 0 to 1. */
    @Once
    void declarePeopleShare(double share, String source);
}
