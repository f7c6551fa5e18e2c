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
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Indicator 5, data-asset valuation: which attributes matter to models (5.4). A census of what was last told, whatever the
 * window.
 *
 * <p>Source: Breiman (2001), Machine Learning 45, 5–32; Fisher, Rudin and Dominici (2019), JMLR 20, 177; Lundberg and Lee
 * (2017), NIPS 30.
 */
public final class AttributeFormulas {
    private AttributeFormulas() {}

    /** The attributes of one side. */
    private record Use(AttributeTally tally, Set<Attribute> available, AttributeWeights weights) {
        static Use of(AttributeTally tally, OptionalDouble threshold, double confidence) {
            return new Use(
                    tally,
                    tally.offered(),
                    AttributeWeights.of(tally.models().facts().toList(), threshold, confidence));
        }

        Set<Attribute> within(Set<Attribute> attributes) {
            Set<Attribute> both = new HashSet<>(attributes);
            both.retainAll(available);
            return both;
        }

        Estimate used() {
            if (!tally.told()) {
                return Estimate.absent(Reason.NO_DATA);
            } else if (weights.shares().isEmpty()) {
                return Estimate.absent(Reason.NOT_RECORDED, "no model's importances were told");
            }
            return within(weights.undecided()).isEmpty()
                    ? Estimates.exact(within(weights.used()).size())
                    : Estimate.absent(
                            Reason.INSUFFICIENT_SAMPLE,
                            "an importance was measured once: repeat it, or set a threshold");
        }

        Estimate utilisation() {
            return tally.told() && available.isEmpty()
                    ? Estimate.absent(Reason.ZERO_DENOMINATOR)
                    : Estimates.times(used(), 1.0 / available.size());
        }

        Estimate effectiveNumber() {
            if (!tally.told()) {
                return Estimate.absent(Reason.NO_DATA);
            } else if (weights.shares().isEmpty()) {
                return Estimate.absent(Reason.NOT_RECORDED, "no model's importances were told");
            }
            double number = weights.effectiveNumber();
            return number == 0 ? Estimate.absent(Reason.ZERO_DENOMINATOR) : Estimates.exact(number);
        }

        Estimate offered() {
            return tally.told() ? Estimates.exact(available.size()) : Estimate.absent(Reason.NO_DATA);
        }

        Estimate unknown() {
            Set<Attribute> unknown = tally.inUse();
            unknown.removeAll(available);
            return tally.told() ? Estimates.exact(unknown.size()) : Estimate.absent(Reason.NO_DATA);
        }

        /** Whether some attribute may be used without the figure knowing. */
        boolean incomplete() {
            return AttributeTally.dropped(tally.available())
                    || AttributeTally.dropped(tally.models())
                    || !within(weights.unmeasured()).isEmpty();
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

        Reading reading(Direction direction, Function<Use, Set<Attribute>> counted, Function<Use, Estimate> figure) {
            return CensusReading.of(
                            inputs,
                            direction,
                            new Side(figure.apply(now), counted.apply(now).size()),
                            new Side(figure.apply(before), counted.apply(before).size()))
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
        return new Score(both.reading(UP, use -> use.weights().shares().keySet(), Use::effectiveNumber));
    }

    /** 5.4: available attributes that some model uses, as for {@link #attributeUtilisation}. */
    public static Count usedAttributes(Inputs<DataAssetsTally> inputs, OptionalDouble threshold) {
        return usedAttributes(Both.of(inputs, threshold));
    }

    private static Count usedAttributes(Both both) {
        return new Count(both.reading(UP, Use::available, Use::used));
    }

    /** 5.4: available attributes; {@code no-data} when nothing was told of attributes. */
    public static Count availableAttributes(Inputs<DataAssetsTally> inputs) {
        return availableAttributes(Both.of(inputs, OptionalDouble.empty()));
    }

    private static Count availableAttributes(Both both) {
        return new Count(both.reading(NEUTRAL, Use::available, Use::offered));
    }

    /** 5.4: attributes that go into a model but that no data set is known to have. */
    public static Count unknownAttributes(Inputs<DataAssetsTally> inputs) {
        return unknownAttributes(Both.of(inputs, OptionalDouble.empty()));
    }

    private static Count unknownAttributes(Both both) {
        return new Count(both.reading(DOWN, use -> use.tally().inUse(), Use::unknown));
    }
}
