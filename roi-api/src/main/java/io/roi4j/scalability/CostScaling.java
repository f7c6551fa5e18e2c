package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Score;
import java.util.Map;

/** Sub-measure 7.7, the business side: does the cost grow slower than the volume? */
public record CostScaling(
        @Definition(
                number = "7.7",
                value =
                        "By how many per cent the total cost grows when the volume grows by one: the slope of ln cost on "
                                + "ln volume over the declared points, or, where there are none, over the slices of time (days) with "
                                + "priced inferences, with Student's interval; at the prices that were told, so deflate costs first; compared with 1: better means scalable (interval below 1), worse cost "
                                + "explosion (interval above 1); absent when a cost or volume is 0 and with fewer than 4 points.",
                direction = DOWN,
                record = "the cost of every inference, or points of cost at volume",
                source = "Nerlove 1963, Returns to scale in electricity supply")
        Score costElasticity,

        @Definition(
                number = "7.7",
                value =
                        "The same slope with an interval that also holds where the scatter differs along the curve (HC3).",
                direction = DOWN,
                record = "the cost of every inference, or points of cost at volume",
                source = "MacKinnon & White 1985, J. Econometrics 29:305")
        Score costElasticityRobust,

        @Definition(
                number = "7.7",
                value =
                        "Cost elasticity with a trend in time beside the volume, so that what both owe to the time (prices, "
                                + "habits) isn't taken for scale; compared with 1; absent with fewer than 5 points.",
                direction = DOWN,
                record = "the cost of every inference, or points of cost at volume",
                source = "Frisch & Waugh 1933, Econometrica 1:387; interval: Student's t")
        Score costElasticityDetrended,

        @Definition(
                number = "7.7",
                value =
                        "Cost elasticity of the changes from one point to the next in time: slope of the differences of ln cost "
                                + "on those of ln volume, compared with 1; absent with fewer than 5 points.",
                direction = DOWN,
                record = "the cost of every inference, or points of cost at volume",
                source = "Granger & Newbold 1974, J. Econometrics 2:111; interval: Student's t")
        Score costElasticityOfChanges,

        @Definition(
                number = "7.7",
                value = "1 / cost elasticity, compared with 1; absent when the elasticity is 0.",
                direction = UP,
                record = "the cost of every inference, or points of cost at volume",
                source = "Nerlove 1963, Returns to scale in electricity supply")
        Score returnsToScale,

        @Definition(
                number = "7.4",
                value = "By how many per cent the cost of one inference grows when the volume grows by one: cost "
                        + "elasticity - 1, compared with no change.",
                direction = DOWN,
                record = "the cost of every inference, or points of cost at volume",
                source = "Nerlove 1963, Returns to scale in electricity supply")
        Score unitCostElasticity,

        @Definition(
                number = "7.7",
                value =
                        "By how many per cent an aspect of complexity (services, incidents) grows when the volume grows by one: "
                                + "slope of ln quantity on ln volume over the points of the aspect, with Student's interval; compared "
                                + "with 1.",
                direction = DOWN,
                record = "points of complexity at volume",
                source = "Nerlove 1963, Returns to scale in electricity supply")
        @By("aspect")
        @Once
        Map<String, Score> complexityElasticity) {
    public CostScaling {
        complexityElasticity = Map.copyOf(complexityElasticity);
    }
}
