package io.roi4j.employeeexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** What people say when they are asked. */
public record EmployeeSurvey(
        @Definition(
                number = "3.4",
                value = "(Answers of 9 and 10 - answers of 0 to 6) / all answers to whether one would recommend the "
                        + "employer, from -1 to 1; absent without answers.",
                french = "eNPS",
                direction = UP,
                record = "every survey result, or every answer",
                source = "Reichheld 2003, HBR 81(12); interval: Rocks 2016")
        @Once
        Score enps,

        @Definition(
                value = "Answers / persons asked; who doesn't answer may think otherwise; absent when it isn't known "
                        + "how many were asked.",
                direction = UP,
                record = "how many were asked in every survey",
                source = "Wilson 1927")
        @Once
        Ratio responseRate) {}
