package io.roi4j.employeeexperience;

import io.roi4j.Calculator;
import io.roi4j.Once;
import io.roi4j.intake.Intake;

/**
 * Takes what is known of employees: the staff register, surveys, output, team hours. By batch, see {@link Intake}, or one
 * by one; the same fact told twice counts once. Over a fleet all of them are told once, whoever tells them.
 *
 * <p><b>Nobody is shown.</b> A figure speaks of at least as many persons as the library's minimum group (10 unless said),
 * else it is absent, {@link io.roi4j.Reason#BELOW_MIN_CELL_SIZE}, without their number; so is its baseline. In a table a
 * small cell is held back, and further ones with it until those held back could be anybody's. There are no counters,
 * because one that moves by 1 shows a person.
 *
 * <p><b>Publication by closed months.</b> Figures speak of the months (UTC) that are over: what happens in the running
 * month changes nothing until its end, and windows end with the last closed month and take whole months. What would differ
 * from something published before by fewer persons than the minimum is held back: the earlier figures stay, with their
 * age, until enough has changed. That holds for departures by themselves too, for late facts, corrections and deletions.
 * A staff register that is only imported is known until its export, so the months after it stay open.
 *
 * <p>Figures on staff (retention, reasons, productivity) cover all that the cohort recorded, whatever the window; those of
 * surveys and hours cover the window.
 *
 * <p>Kept one by one are the latest 20,000 employments by their start, survey answers and survey results each, 50,000
 * outputs and 10,000 team weeks; older ones are dropped, and figures that lack them say so. When the library is closed
 * everything about persons is erased.
 */
public interface EmployeeExperienceCalculator extends Calculator<EmployeeExperienceMetrics>, Intake<EmployeeFact> {

    /**
     * Somebody is or was employed. Told again with more the fuller account counts: one with a departure more than one
     * without, and then one with AI more than one without. Of equally full ones the first counts, and another is refused. To
     * correct one use {@link #importBatch}.
     */
    @Once
    void employed(Employment fact);

    /** Somebody answered the survey. */
    @Once
    void answered(SurveyAnswer fact);

    /** A survey was held in a group. */
    @Once
    void surveyed(SurveyResult fact);

    /** Somebody got work done. */
    @Once
    void produced(Output fact);

    /** A new employee is fully productive. */
    @Once
    void becameProductive(ProductivityReached fact);

    /** A team worked a week. */
    @Once
    void worked(TeamWeek fact);

    /**
     * Sets the tenure at which retention and what competes with it are read, in months of 365.25/12 days, cut to whole
     * days; 12 unless said. One that isn't 1 to 600 is refused and counted. It holds for the figures of this cohort and the
     * baseline that they are compared with.
     */
    @Once
    void horizon(int months);
}
