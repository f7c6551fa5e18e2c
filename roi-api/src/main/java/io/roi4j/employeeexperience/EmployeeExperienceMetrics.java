package io.roi4j.employeeexperience;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Indicator;
import io.roi4j.Once;
import java.util.Map;

/**
 * Indicator 3, employees: do they stay, why do they leave, what do they say, how soon are new ones productive, what is their
 * time spent on?
 *
 * <p>All figures speak of groups and of closed months, see {@link EmployeeExperienceCalculator}. There are no sums since the
 * start, because the difference of two of them could show a person.
 */
@Indicator(value = "employee-experience", number = 3, title = "Employee experience", french = "Expérience des employés")
public record EmployeeExperienceMetrics(
        @Definition("Whether people stay longer than before.")
        StaffRetention retention,

        @Definition("Whether people who work with AI stay longer.")
        RetentionByAiExposure exposure,

        @Definition("Why people resign.") ExitReasons exits,

        @Definition("What people say when they are asked.") EmployeeSurvey survey,

        @Definition("How soon new people are fully productive.")
        NewStaffProductivity productivity,

        @Definition("What working time is spent on.") WorkTime work,

        @Definition(
                value = "Time since the end of the last closed month that the figures cover; absent without figures.",
                record = "employments, surveys and team weeks, each month")
        @By("figures")
        @Once
        Map<String, Elapsed> dataAge) {
    public EmployeeExperienceMetrics {
        dataAge = Map.copyOf(dataAge);
    }
}
