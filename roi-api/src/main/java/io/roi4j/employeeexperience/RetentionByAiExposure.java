package io.roi4j.employeeexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;

/**
 * Do people who work with AI stay longer? Each person's time is split at the adoption of AI: before it counts without AI,
 * after it with AI, from the tenure reached then. Counting the whole time of adopters as time with AI would make AI look
 * good, because nobody adopts it after having left (immortal time). An association within one cohort, not an effect: who
 * adopts AI may differ from who doesn't.
 */
public record RetentionByAiExposure(
        @Definition(
                number = "3.2",
                value = "Retention with AI - retention without AI at the horizon, by Kaplan-Meier with time split at "
                        + "adoption; absent when one group is empty.",
                french = "Rétention avec ou sans renfort de l'IA",
                direction = UP,
                record = "every employment with the time since which it has AI",
                source = "Suissa 2008, Am J Epidemiol 167; Simon & Makuch 1984; interval: Greenwood 1926")
        @Once
        Ratio retentionByAiExposure,

        @Definition(
                number = "3.2",
                value = "Share still there at the horizon of tenure, of those who work with AI, each from the tenure "
                        + "at adoption on.",
                direction = UP,
                record = "every employment with the time since which it has AI",
                source = "Simon & Makuch 1984; Kaplan & Meier 1958")
        @Once
        Ratio retentionWithAi,

        @Definition(
                number = "3.2",
                value = "Share still there at the horizon of tenure, of those who work without AI; adopters are "
                        + "censored at adoption.",
                direction = UP,
                record = "every employment with the time since which it has AI",
                source = "Simon & Makuch 1984; Kaplan & Meier 1958")
        @Once
        Ratio retentionWithoutAi,

        @Definition(
                value = "p-value of the log-rank test that people leave at the same pace with and without AI.",
                record = "every employment with the time since which it has AI",
                source = "Mantel 1966; Mantel & Byar 1974")
        @Once
        Score exposureProbability,

        @Definition(
                number = "3.2",
                value = "Resignations and dismissals with AI / time worked with AI, compared with those without AI.",
                direction = DOWN,
                record = "every employment with the time since which it has AI",
                source = "Suissa 2008; interval: Garwood 1936")
        @Once
        Rate leavingRateWithAi,

        @Definition(
                number = "3.2",
                value = "Resignations and dismissals without AI / time worked without AI.",
                direction = DOWN,
                record = "every employment with the time since which it has AI",
                source = "Suissa 2008; interval: Garwood 1936")
        @Once
        Rate leavingRateWithoutAi,

        @Definition(
                number = "3.2",
                value =
                        "Over the last months watched, as many as the horizon has: share still there of those who had AI "
                                + "at their start - share of those who hadn't, whatever came later; absent when one group is "
                                + "empty.",
                direction = UP,
                record = "every employment with the time since which it has AI",
                source = "Newcombe 1998, Stat Med 17:873, method 10")
        @Once
        Ratio closedRetentionByAiExposure) {}
