package io.roi4j.impl.customerexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.customerexperience.Recommendation;
import io.roi4j.customerexperience.Satisfaction;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.NetScores;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import io.roi4j.impl.stats.WelchDifference;
import io.roi4j.impl.tally.Binomial;
import java.util.Optional;
import java.util.function.Function;

/** Indicator 3, customers: what they answer (3.6, 3.7). */
public final class SurveyFormulas {
    private SurveyFormulas() {}

    /** 3.6: all figures. */
    public static Recommendation recommendation(Inputs<CustomerExperienceTally> inputs) {
        return new Recommendation(nps(inputs), npsResponseRate(inputs));
    }

    /** 3.7: all figures. */
    public static Satisfaction satisfaction(Inputs<CustomerExperienceTally> inputs) {
        return new Satisfaction(csat(inputs), csatMeanScore(inputs), csatResponseRate(inputs));
    }

    /** 3.6: (promoters - detractors) / answers; {@code no-data} without answers. */
    public static Score nps(Inputs<CustomerExperienceTally> inputs) {
        return new Score(NetScores.reading(
                Parts.of(inputs, tally -> tally.surveys().recommendations(), Provenance.REPORTED), UP));
    }

    /** 3.6: answers / asked; {@code not-recorded} where nobody was told to be asked. */
    public static Ratio npsResponseRate(Inputs<CustomerExperienceTally> inputs) {
        return responseRate(inputs, SurveyTally::recommendationAsked);
    }

    /** 3.7: answers of 4 and 5 / answers; {@code zero-denominator} without answers. */
    public static Ratio csat(Inputs<CustomerExperienceTally> inputs) {
        return new Ratio(Proportions.reading(
                Parts.of(inputs, tally -> tally.surveys().satisfaction(), Provenance.REPORTED)
                        .part(Ratings::satisfied),
                UP));
    }

    /** 3.7: the mean answer with Student's interval; {@code no-data} without answers. */
    public static Score csatMeanScore(Inputs<CustomerExperienceTally> inputs) {
        double confidence = inputs.settings().confidence();
        Moments now = inputs.current().tally().surveys().satisfaction().moments();
        Moments before = inputs.baseline().tally().surveys().satisfaction().moments();
        Estimate mean = mean(now, confidence);
        Estimate baseline = mean(before, confidence);
        Comparison comparison = before.n() == 0
                ? Comparison.none(UP, Reason.NO_BASELINE)
                : Comparisons.of(
                        Parts.from(inputs.baseline(), Provenance.REPORTED),
                        before.n(),
                        UP,
                        baseline,
                        WelchDifference.of(now, before, confidence),
                        Estimates.relativeChange(mean, baseline));
        return new Score(ReadingBuilder.of(mean, inputs.settings())
                .from(now.n(), Provenance.REPORTED)
                .against(comparison)
                .warn(true, Warning.INDEPENDENCE_ASSUMED)
                .build());
    }

    /** Its limits can't lie outside the scale. */
    private static Estimate mean(Moments answers, double confidence) {
        return Estimates.within(
                StudentMean.of(answers, confidence), 1, Ratings.EMPTY.counts().size());
    }

    /** 3.7: answers / asked; {@code not-recorded} where nobody was told to be asked. */
    public static Ratio csatResponseRate(Inputs<CustomerExperienceTally> inputs) {
        return responseRate(inputs, SurveyTally::satisfactionAsked);
    }

    private static Ratio responseRate(Inputs<CustomerExperienceTally> inputs, Function<SurveyTally, Asked> part) {
        Asked now = part.apply(inputs.current().tally().surveys());
        Asked before = part.apply(inputs.baseline().tally().surveys());
        Optional<Estimate> problem = problem(now);
        if (problem.isPresent()) {
            return new Ratio(absent(problem.get(), now.customers(), inputs.settings()));
        }
        // Who was asked on one day answers on another, so the days are no clusters.
        Binomial baseline = problem(before).isPresent() ? Binomial.EMPTY : binomial(before);
        return new Ratio(Proportions.reading(
                new Inputs<>(
                        Parts.from(Parts.lump(inputs.current(), binomial(now)), Provenance.REPORTED),
                        Parts.from(Parts.lump(inputs.baseline(), baseline), Provenance.REPORTED),
                        inputs.settings()),
                UP));
    }

    private static Binomial binomial(Asked asked) {
        return new Binomial(asked.answers(), asked.customers());
    }

    private static Optional<Estimate> problem(Asked asked) {
        if (asked.customers() == 0) {
            return Optional.of(Estimate.absent(Reason.NOT_RECORDED, "nobody said how many were asked"));
        }
        return asked.answers() > asked.customers()
                ? Optional.of(Estimate.absent(Reason.INVALID_INPUT, "more answers than customers asked"))
                : Optional.empty();
    }

    private static Reading absent(Estimate problem, long asked, Settings settings) {
        return ReadingBuilder.of(problem, settings)
                .from(asked, Provenance.REPORTED)
                .against(Comparison.none(UP, Reason.NO_BASELINE))
                .build();
    }
}
