package io.roi4j.customerexperience;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Once;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/**
 * Whether customers stay. Rates are those of one period, summed over the periods that ended in the window: told as such, or
 * else cut from the single stays at a {@link LifetimeTerms#period}, 30 days if no terms were declared.
 */
public record CustomerLoyalty(
        @Definition(
                number = "3.11",
                value = "(customers at the end - new ones) / customers at the start, of one period: of those at the "
                        + "start the share still there; absent without customers at the start, or where periods "
                        + "of different length or rules would be mixed.",
                french = "Taux de fidélisation",
                direction = UP,
                record = "the customers of every period, or every customer's stay",
                source = "Farris et al., Marketing Metrics; Wilson 1927")
        @Once
        Ratio customerRetention,

        @Definition(
                number = "3.12",
                value = "1 - customer retention of the same customers and period; absent as that is.",
                french = "Attrition",
                direction = DOWN,
                record = "the customers of every period, or every customer's stay",
                source = "Farris et al., Marketing Metrics; Wilson 1927")
        @Once
        Ratio churn,

        @Definition(
                number = "3.11",
                value = "Share of the customers still there so many days after they came, by Kaplan-Meier with left "
                        + "truncation; absent beyond the longest stay watched.",
                direction = UP,
                record = "every customer's stay",
                source = "Kaplan & Meier 1958; Greenwood 1926; Klein & Moeschberger 2003")
        @By("days")
        @Once
        Map<String, Ratio> stillCustomersAfter,

        @Definition(
                value = "p-value of the log-rank test that customers of this cohort and of its baseline stay alike; "
                        + "absent without stays of both.",
                record = "every customer's stay",
                source = "Mantel 1966; Peto & Peto 1972")
        @Once
        Score staysProbability,

        @Definition(
                value = "Time since the export of the latest batch of facts about customers: single stays are known "
                        + "until then; absent without a batch.",
                direction = DOWN,
                record = "batches of facts")
        @Once
        Elapsed customerDataAge) {
    public CustomerLoyalty {
        stillCustomersAfter = Map.copyOf(stillCustomersAfter);
    }
}
