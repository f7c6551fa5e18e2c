package io.roi4j.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;

/** What the working time of teams is spent on; weeks are the clusters of the intervals. */
public record WorkTime(
        @Definition(
                value = "Hours of repetitive work / working hours, over the team weeks that tell both.",
                direction = DOWN,
                record = "every team week with its repetitive hours",
                source = "Cochran 1977, Sampling Techniques, chapter 6")
        @Once
        Ratio repetitiveWorkShare,

        @Definition(
                value = "Hours of meetings / working hours, over the team weeks that tell both.",
                direction = DOWN,
                record = "every team week with its hours of meetings",
                source = "Cochran 1977, Sampling Techniques, chapter 6")
        @Once
        Ratio meetingTimeShare,

        @Definition(
                value = "Hours in uninterrupted blocks of 2 hours or more / working hours, over the team weeks that "
                        + "tell both.",
                direction = UP,
                record = "every team week with its hours of focus",
                source = "Cochran 1977, Sampling Techniques, chapter 6")
        @Once
        Ratio focusTimeShare,

        @Definition(
                value = "Hours of high-value work / working hours, over the team weeks that tell both.",
                direction = UP,
                record = "every team week with its hours of high-value work",
                source = "Cochran 1977, Sampling Techniques, chapter 6")
        @Once
        Ratio highValueWorkShare) {}
