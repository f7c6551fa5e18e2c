package io.roi4j.employeeexperience;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Indicator;
import java.util.Map;

/**
 * Indicator 3, employees: do they stay, why do they leave, what do they say, how soon are new ones productive, what is their
 * time spent on?
 *
 * <p>All figures speak of groups and of closed months, see {@link EmployeeExperienceCalculator}. There are no sums since the
 * start, because the difference of two of them could show a person.
 */
@Indicator(
        value = "employee-experience",
        number = 3,
        title = "Employee experience",
        french = "Expérience des employés")
public record EmployeeExperienceMetrics(
        @Definition("Do people stay longer than before?")
        StaffRetention retention,

        @Definition("Do people who work with AI stay longer?")
        RetentionByAiExposure exposure,

        @Definition("Why do people resign?") ExitReasons exits,

        @Definition("What do people say?") EmployeeSurvey survey,

        @Definition("How soon are new people fully productive?")
        NewStaffProductivity productivity,

        @Definition("What is working time spent on?")
        WorkTime work,

        @Definition(
                value = "Time since the end of the last closed month that the figures cover; absent without figures.",
                record = "employments, surveys and team weeks, each month")
        @By("figures")
        Map<String, Elapsed> dataAge) {
    public EmployeeExperienceMetrics {
        dataAge = Map.copyOf(dataAge);
    }
}
