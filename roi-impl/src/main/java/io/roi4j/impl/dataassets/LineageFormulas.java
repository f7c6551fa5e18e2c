package io.roi4j.impl.dataassets;

import static io.roi4j.Direction.NEUTRAL;
import static io.roi4j.Direction.UP;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.Lineage;
import io.roi4j.dataassets.LineageAudited;
import io.roi4j.impl.dataassets.CensusReading.Side;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.Wilson;
import io.roi4j.impl.tally.Binomial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Indicator 5, data-asset valuation: where the data in use comes from, and whether it passes its checks (5.5).
 *
 * <p>Source: W3C (2013), PROV-DM; ISO/IEC 25012 and 25024.
 */
public final class LineageFormulas {
    private LineageFormulas() {}

    /**
     * What is known of lineage on one side.
     *
     * @param counted attributes with a complete lineage, of all in use
     * @param sampled whether these are a sample of those in use
     * @param traced whether the library followed the lineage itself
     * @param missing why nothing is known; empty when something is
     */
    private record Coverage(Binomial counted, boolean sampled, boolean traced, Optional<Estimate> missing) {
        static Coverage of(AttributeTally tally) {
            Set<Attribute> inUse = tally.inUse();
            List<LineageAudited> audits = tally.audits().facts().toList();
            if (tally.traced() && !inUse.isEmpty()) {
                Set<Attribute> complete =
                        LineageGraph.complete(inUse, tally.lineage().facts().toList(), tally.sources());
                return new Coverage(new Binomial(complete.size(), inUse.size()), false, true, Optional.empty());
            } else if (!audits.isEmpty()) {
                Binomial sum = audits.stream()
                        .map(audit -> new Binomial(audit.complete(), audit.attributes()))
                        .reduce(Binomial.EMPTY, Binomial::merge);
                return new Coverage(sum, audits.stream().anyMatch(LineageAudited::sampled), false, Optional.empty());
            }
            return new Coverage(Binomial.EMPTY, false, false, Optional.of(missing(tally, inUse)));
        }

        private static Estimate missing(AttributeTally tally, Set<Attribute> inUse) {
            if (!inUse.isEmpty()) {
                return Estimate.absent(Reason.NOT_RECORDED, "no lineage and no source was told");
            } else if (!tally.models().known().isEmpty()) {
                return Estimate.absent(Reason.ZERO_DENOMINATOR, "no attribute is in use");
            }
            return tally.traced()
                    ? Estimate.absent(Reason.NOT_RECORDED, "no model's attributes were told")
                    : Estimate.absent(Reason.NO_DATA);
        }

        Estimate share(Settings settings) {
            if (missing.isPresent()) {
                return missing.get();
            } else if (counted.trials() == 0) {
                return Estimate.absent(Reason.ZERO_DENOMINATOR);
            }
            return sampled
                    ? Wilson.of(counted.events(), counted.trials(), settings.confidence())
                    : Estimates.exact(counted.share());
        }

        Estimate complete() {
            return missing.orElseGet(() -> Estimates.exact((double) counted.events()));
        }

        Estimate all() {
            return missing.orElseGet(() -> Estimates.exact((double) counted.trials()));
        }
    }

    private record Both(Inputs<DataAssetsTally> inputs, Coverage now, Coverage before) {
        static Both of(Inputs<DataAssetsTally> inputs) {
            return new Both(
                    inputs,
                    Coverage.of(inputs.current().tally().attributes()),
                    Coverage.of(inputs.baseline().tally().attributes()));
        }

        Reading reading(Direction direction, Function<Coverage, Estimate> figure) {
            AttributeTally tally = inputs.current().tally().attributes();
            boolean incomplete = now.traced()
                    ? AttributeTally.dropped(tally.lineage()) || AttributeTally.dropped(tally.models())
                    : AttributeTally.dropped(tally.audits());
            Provenance told = now.traced() ? Provenance.MEASURED : Provenance.REPORTED;
            return CensusReading.of(inputs, direction, side(now, figure), side(before, figure))
                    .from(now.counted().trials(), inputs.current().provenance().weaker(told))
                    .warn(incomplete, Warning.INCOMPLETE)
                    .build();
        }

        private static Side side(Coverage coverage, Function<Coverage, Estimate> figure) {
            return new Side(figure.apply(coverage), coverage.counted().trials());
        }
    }

    /** 5.5: all figures. */
    public static Lineage lineage(Inputs<DataAssetsTally> inputs) {
        Both both = Both.of(inputs);
        return new Lineage(
                lineageCoverage(both), tracedAttributes(both), attributesInUse(both), qualityCheckPassRate(inputs));
    }

    /**
     * 5.5: attributes in use with a complete lineage / attributes in use, those that go into a model. A lineage is complete
     * when every chain of traced origins ends in a declared source. Without traced lineage what audits counted, added up,
     * with Wilson's interval where one of them is a sample. Absent: {@code no-data} when nothing was told,
     * {@code not-recorded} when half of it is missing, {@code zero-denominator} when no attribute is in use.
     */
    public static Ratio lineageCoverage(Inputs<DataAssetsTally> inputs) {
        return lineageCoverage(Both.of(inputs));
    }

    private static Ratio lineageCoverage(Both both) {
        Settings settings = both.inputs().settings();
        return new Ratio(both.reading(UP, coverage -> coverage.share(settings)));
    }

    /** 5.5: attributes in use with a complete lineage, as for {@link #lineageCoverage}. */
    public static Count tracedAttributes(Inputs<DataAssetsTally> inputs) {
        return tracedAttributes(Both.of(inputs));
    }

    private static Count tracedAttributes(Both both) {
        return new Count(both.reading(UP, Coverage::complete));
    }

    /** 5.5: attributes in use, as for {@link #lineageCoverage}. */
    public static Count attributesInUse(Inputs<DataAssetsTally> inputs) {
        return attributesInUse(Both.of(inputs));
    }

    private static Count attributesInUse(Both both) {
        return new Count(both.reading(NEUTRAL, Coverage::all));
    }

    /** 5.5: quality checks that passed / all of them in the window, Wilson score; {@code zero-denominator} without checks. */
    public static Ratio qualityCheckPassRate(Inputs<DataAssetsTally> inputs) {
        Inputs<Binomial> checks = inputs.part(tally -> tally.work().checks());
        Settings settings = inputs.settings();
        return new Ratio(ReadingBuilder.of(Proportions.share(checks.current(), settings), settings)
                .from(checks.current().tally().trials(), inputs.current().provenance())
                .against(Proportions.comparison(checks, UP))
                .warn(!Proportions.clustered(checks.current()), Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().tally().workCut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }
}
