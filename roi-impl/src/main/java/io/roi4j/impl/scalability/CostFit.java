package io.roi4j.impl.scalability;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.stats.DetrendedElasticity;
import io.roi4j.impl.stats.DifferencedElasticity;
import io.roi4j.impl.stats.Elasticity;

/** The elasticities of a cost curve. */
public final class CostFit {
    private final CostCurve curve;
    private final Settings settings;
    private final boolean recorded;
    private final double[] times;
    private final double[] volumes;
    private final double[] costs;
    private final Elasticity.Result line;

    private CostFit(CostCurve curve, Settings settings, boolean recorded) {
        this.curve = curve;
        this.settings = settings;
        this.recorded = recorded;
        this.times = CostCurve.array(curve.times());
        this.volumes = CostCurve.array(curve.volumes());
        this.costs = CostCurve.array(curve.costs());
        this.line = Elasticity.of(volumes, costs, settings.confidence());
    }

    /** Those of the declared points, or, where there are none, of the slices with priced inferences. */
    public static CostFit of(Inputs<InferenceTally> inferences, Inputs<ScalabilityTally> facts) {
        return new CostFit(
                CostCurve.of(inferences, Points.current(facts, ScalabilityTally::costs)),
                inferences.settings(),
                inferences.current().tally().inferences() > 0);
    }

    /** The slope of the logarithms with Student's interval. */
    Estimate classical() {
        return known(line.classical());
    }

    /** The same with the HC3 interval. */
    Estimate robust() {
        return known(line.robust());
    }

    /** The same beside a trend in time. */
    Estimate detrended() {
        return known(DetrendedElasticity.of(times, volumes, costs, settings.confidence()));
    }

    /** The same of the changes from one point to the next. */
    Estimate ofChanges() {
        return known(DifferencedElasticity.of(times, volumes, costs, settings.confidence()));
    }

    private Estimate known(Estimate fitted) {
        if (curve.foreign()) {
            return Estimate.absent(Reason.CURRENCY_MISMATCH);
        } else if (curve.volumes().isEmpty()) {
            return recorded
                    ? Estimate.absent(Reason.UNKNOWN_PRICE, "no inference has a price")
                    : Estimate.absent(Reason.NO_DATA);
        }
        return fitted;
    }

    /** A figure that is 1 where the cost grows as the volume does. */
    Score againstOne(Estimate figure, Direction direction) {
        return score(figure, Comparisons.withOne(figure, direction));
    }

    /** A figure that is 0 where the cost grows as the volume does. */
    Score againstNone(Estimate figure, Direction direction) {
        return score(figure, Comparisons.withNoChange(figure, direction));
    }

    private Score score(Estimate figure, Comparison comparison) {
        return new Score(ReadingBuilder.of(figure, settings)
                .from(curve.volumes().size(), curve.provenance())
                .against(comparison)
                .warn(curve.unpriced(), Warning.INCOMPLETE)
                .warn(curve.narrow(), Warning.LOW_LEVERAGE)
                .warn(curve.cut(), Warning.HORIZON_CUT)
                .build());
    }
}
