package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Definition;
import io.roi4j.Score;

/** Sub-measure 7.7, the business side: does the cost grow slower than the volume? */
public record CostScaling(
        @Definition(
                number = "7.7",
                value =
                        "By how many per cent the total cost grows when the volume grows by one: the slope of ln cost on "
                                + "ln volume over the slices of time (days) with priced inferences and the declared points, with "
                                + "Student's interval; compared with 1: better means scalable (interval below 1), worse cost "
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
        Score unitCostElasticity) {}
