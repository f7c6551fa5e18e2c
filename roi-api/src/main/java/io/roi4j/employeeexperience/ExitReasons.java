package io.roi4j.employeeexperience;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Once;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** Why people resign. All reasons are listed; a small one is absent, with others, so that it can't be worked out. */
public record ExitReasons(
        @Definition(
                number = "3.3",
                value = "Resignations for the reason / all resignations; neither way is better.",
                french = "Motifs de départs volontaires",
                record = "every resignation with its reason",
                source = "ISO/TS 30421:2021; interval: Wilson 1927")
        @By("reason")
        @Once
        Map<String, Ratio> voluntaryExitReasons,

        @Definition(
                value = "The same shares with intervals that hold for all reasons at once.",
                record = "every resignation with its reason",
                source = "Goodman 1965, Technometrics 7")
        @By("reason")
        @Once
        Map<String, Ratio> simultaneousExitReasons,

        @Definition(
                number = "3.3",
                value = "Resignations for the reason / time worked by all.",
                record = "every employment and every resignation with its reason",
                source = "Putter, Fiocco & Geskus 2007; interval: Garwood 1936")
        @By("reason")
        @Once
        Map<String, Rate> exitRates,

        @Definition(
                number = "3.3",
                value = "Share who will have resigned for the reason by the horizon of tenure, by Aalen-Johansen: "
                        + "other reasons and dismissals compete.",
                record = "every employment and every resignation with its reason",
                source = "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007")
        @By("reason")
        @Once
        Map<String, Ratio> exitIncidences,

        @Definition(
                number = "3.3",
                value = "Resignations because of AI / all resignations.",
                direction = DOWN,
                record = "every resignation and whether AI was why",
                source = "ISO/TS 30421:2021; interval: Wilson 1927")
        @Once
        Ratio aiRelatedExits,

        @Definition(
                number = "3.3",
                value = "Share who will have resigned because of AI by the horizon of tenure, by Aalen-Johansen.",
                direction = DOWN,
                record = "every employment, every resignation and whether AI was why",
                source = "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007")
        @Once
        Ratio aiRelatedExitIncidence,

        @Definition(
                value = "p-value of the chi-square test that the reasons are those of the baseline, small ones pooled; "
                        + "absent without a baseline or with expected counts below 5.",
                record = "every resignation of both cohorts with its reason",
                source = "Pearson 1900")
        @Once
        Score exitReasonsProbability,

        @Definition(
                value = "Cramer's V: how far the reasons differ from those of the baseline, 0 (alike) to 1, small ones "
                        + "pooled.",
                record = "every resignation of both cohorts with its reason",
                source = "Cramer 1946")
        @Once
        Score exitReasonsAssociation) {
    public ExitReasons {
        voluntaryExitReasons = Map.copyOf(voluntaryExitReasons);
        simultaneousExitReasons = Map.copyOf(simultaneousExitReasons);
        exitRates = Map.copyOf(exitRates);
        exitIncidences = Map.copyOf(exitIncidences);
    }
}
