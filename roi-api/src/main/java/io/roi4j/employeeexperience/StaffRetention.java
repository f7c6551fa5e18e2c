package io.roi4j.employeeexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;

/** Do people stay? */
public record StaffRetention(
        @Definition(
                number = "3.1",
                value = "Share of employees still there at the horizon of tenure (12 months unless said), by "
                        + "Kaplan-Meier: resignations and dismissals are the event, ends by agreement and who is "
                        + "still there are censored, who was in post when watching began enters at the tenure "
                        + "then; absent beyond the longest tenure seen.",
                french = "Taux de rétention avant/après",
                direction = UP,
                record = "every employment, from the cohort's start of watching on",
                source = "ISO/TS 30421:2021; Kaplan & Meier 1958; Greenwood 1926; Klein & Moeschberger 2003, "
                        + "section 3.4")
        @Once
        Ratio retentionRate,

        @Definition(
                value = "p-value of the log-rank test that this cohort and its baseline leave at the same pace; "
                        + "absent without a recorded baseline.",
                record = "every employment of both cohorts",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score retentionProbability,

        @Definition(
                number = "3.1",
                value = "Of those in post and watched one horizon (12 months unless said) before the end of watching, "
                        + "the share still there at the end; absent when nobody was.",
                direction = UP,
                record = "every employment",
                source = "ISO 30414:2018; interval: Wilson 1927")
        @Once
        Ratio openingHeadcountRetention) {}
