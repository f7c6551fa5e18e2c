package io.roi4j.impl.dataassets;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.AttributeUse;
import io.roi4j.impl.dataassets.CensusReading.Side;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Indicator 5, data-asset valuation: which attributes matter to models (5.4). A census of what was last told, whatever the
 * window.
 *
 * <p>Source: Breiman (2001), Machine Learning 45, 5–32; Fisher, Rudin and Dominici (2019), JMLR 20, 177; Lundberg and Lee
 * (2017), NIPS 30.
 */
public final class AttributeFormulas {
    private AttributeFormulas() {}

    /**
     * The attributes of one side.
     *
     * @param told whether anything was told of attributes
     * @param available how many are available
     * @param used how many of these are used
     * @param undecided of how many of these one measurement alone can't say whether they are used
     * @param unknown how many go into a model but aren't available
     * @param incomplete whether some available one may be used without the figures knowing
     * @param weights how much each matters
     */
    private record Use(
            boolean told,
            int available,
            long used,
            long undecided,
            long unknown,
            boolean incomplete,
            AttributeWeights weights) {
        static Use of(AttributeTally tally, OptionalDouble threshold, double confidence) {
            Set<Attribute> offered = tally.offered();
            AttributeWeights weights =
                    AttributeWeights.of(tally.models().facts().toList(), threshold, confidence);
            long unmeasured = among(offered, weights.unmeasured());
            return new Use(
                    tally.told(),
                    offered.size(),
                    among(offered, weights.used()),
                    among(offered, weights.undecided()),
                    weights.shares().size()
                            - among(offered, weights.shares().keySet())
                            + weights.unmeasured().size()
                            - unmeasured,
                    unmeasured > 0
                            || AttributeTally.dropped(tally.available())
                            || AttributeTally.dropped(tally.models()),
                    weights);
        }

        private static long among(Set<Attribute> offered, Set<Attribute> attributes) {
            return attributes.stream().filter(offered::contains).count();
        }

        private Optional<Estimate> missing() {
            if (!told) {
                return Optional.of(Estimate.absent(Reason.NO_DATA));
            }
            return weights.shares().isEmpty()
                    ? Optional.of(Estimate.absent(Reason.NOT_RECORDED, "no model's importances were told"))
                    : Optional.empty();
        }

        Estimate utilisation() {
            return told && available == 0
                    ? Estimate.absent(Reason.ZERO_DENOMINATOR)
                    : ofUsed((double) used / available);
        }

        Estimate usedOnes() {
            return ofUsed((double) used);
        }

        private Estimate ofUsed(double figure) {
            return missing()
                    .orElseGet(() -> undecided == 0
                            ? Estimates.exact(figure)
                            : Estimate.absent(
                                    Reason.INSUFFICIENT_SAMPLE,
                                    "an importance was measured once: repeat it, or set a threshold"));
        }

        Estimate effectiveNumber() {
            return missing().orElseGet(() -> {
                double number = weights.effectiveNumber();
                return number == 0 ? Estimate.absent(Reason.ZERO_DENOMINATOR) : Estimates.exact(number);
            });
        }

        Estimate counted(long number) {
            return told ? Estimates.exact((double) number) : Estimate.absent(Reason.NO_DATA);
        }

        /** How many attributes go into a model. */
        long inUse() {
            return (long) weights.shares().size() + weights.unmeasured().size();
        }
    }

    private record Both(Inputs<DataAssetsTally> inputs, Use now, Use before) {
        static Both of(Inputs<DataAssetsTally> inputs, OptionalDouble threshold) {
            double confidence = inputs.settings().confidence();
            return new Both(
                    inputs,
                    Use.of(inputs.current().tally().attributes(), threshold, confidence),
                    Use.of(inputs.baseline().tally().attributes(), threshold, confidence));
        }

        Reading reading(Direction direction, ToLongFunction<Use> counted, Function<Use, Estimate> figure) {
            return CensusReading.of(
                            inputs,
                            direction,
                            new Side(figure.apply(now), counted.applyAsLong(now)),
                            new Side(figure.apply(before), counted.applyAsLong(before)))
                    .warn(now.incomplete(), Warning.INCOMPLETE)
                    .build();
        }
    }

    /** 5.4: all figures; the threshold as for {@link #attributeUtilisation}. */
    public static AttributeUse attributes(Inputs<DataAssetsTally> inputs, OptionalDouble threshold) {
        Both both = Both.of(inputs, threshold);
        return new AttributeUse(
                attributeUtilisation(both),
                effectiveNumberOfAttributes(both),
                usedAttributes(both),
                availableAttributes(both),
                unknownAttributes(both));
    }

    /**
     * 5.4: available attributes that some model uses / available attributes. The importances of a model, negative ones
     * taken as 0, are scaled to add up to 1; of several models the greatest share of an attribute counts. Absent:
     * {@code zero-denominator} without available attributes, {@code not-recorded} without importances,
     * {@code insufficient-sample} when an attribute's importance was measured only once and there is no threshold.
     *
     * @param threshold the share from which on an attribute is used; empty for those whose importance has a lower limit
     *     above 0, by Student's interval over its repeats
     */
    public static Ratio attributeUtilisation(Inputs<DataAssetsTally> inputs, OptionalDouble threshold) {
        return attributeUtilisation(Both.of(inputs, threshold));
    }

    private static Ratio attributeUtilisation(Both both) {
        return new Ratio(both.reading(UP, Use::available, Use::utilisation));
    }

    /**
     * 5.4: {@code 1/Σw²}, the weight {@code w} of an attribute being its share as above, scaled so that all add up to 1:
     * how many equally important attributes would spread as much. Absent, {@code zero-denominator}, when no attribute
     * matters.
     *
     * <p>Source: Hill (1973), Ecology 54, 427–432, order 2.
     */
    public static Score effectiveNumberOfAttributes(Inputs<DataAssetsTally> inputs) {
        return effectiveNumberOfAttributes(Both.of(inputs, OptionalDouble.empty()));
    }

    private static Score effectiveNumberOfAttributes(Both both) {
        return new Score(both.reading(UP, use -> use.weights().shares().size(), Use::effectiveNumber));
    }

    /** 5.4: available attributes that some model uses, as for {@link #attributeUtilisation}. */
    public static Count usedAttributes(Inputs<DataAssetsTally> inputs, OptionalDouble threshold) {
        return usedAttributes(Both.of(inputs, threshold));
    }

    private static Count usedAttributes(Both both) {
        return new Count(both.reading(UP, Use::available, Use::usedOnes));
    }

    /** 5.4: available attributes; {@code no-data} when nothing was told of attributes. */
    public static Count availableAttributes(Inputs<DataAssetsTally> inputs) {
        return availableAttributes(Both.of(inputs, OptionalDouble.empty()));
    }

    private static Count availableAttributes(Both both) {
        return new Count(both.reading(NEUTRAL, Use::available, use -> use.counted(use.available())));
    }

    /** 5.4: attributes that go into a model but that no data set is known to have. */
    public static Count unknownAttributes(Inputs<DataAssetsTally> inputs) {
        return unknownAttributes(Both.of(inputs, OptionalDouble.empty()));
    }

    private static Count unknownAttributes(Both both) {
        return new Count(both.reading(DOWN, Use::inUse, use -> use.counted(use.unknown())));
    }
}
