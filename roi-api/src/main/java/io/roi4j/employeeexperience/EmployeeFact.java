package io.roi4j.employeeexperience;

import io.roi4j.SlowFact;

/**
 * What is known of the people who work with an initiative. Persons, teams and records appear under pseudonyms that the host
 * gives them: a key that looks like an address or a full name is refused.
 */
public sealed interface EmployeeFact extends SlowFact
        permits Employment, Output, ProductivityReached, SurveyAnswer, SurveyResult, TeamWeek {}
