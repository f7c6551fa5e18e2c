package io.roi4j.impl.scalability;

import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Rate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.stats.UniversalScalabilityLaw;
import io.roi4j.impl.stats.UslFit;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.LoadScaling;
import java.util.List;
import java.util.function.Function;

/** Indicator 7, scalability: how the throughput grows with the load (7.7, the technical side). */
public final class LoadFormulas {
    private LoadFormulas() {}

    /**
     * 7.7: the universal scalability law through the load points of the window. Absent: {@code no-data} without points,
     * {@code insufficient-sample} with fewer than 4 points or 3 different loads; without a peak {@code no-finite-peak}.
     */
    public static LoadScaling loadScaling(Inputs<ScalabilityTally> inputs) {
        Facts<LoadPoint> facts = inputs.current().tally().loads();
        List<LoadPoint> points = facts.inOrder();
        UslFit fit = UniversalScalabilityLaw.fit(
                points.stream().mapToDouble(LoadPoint::concurrency).toArray(),
                points.stream().mapToDouble(LoadPoint::throughput).toArray(),
                inputs.settings().confidence());
        Function<Estimate, Reading> reading = estimate -> ReadingBuilder.of(
                        points.isEmpty() ? Estimate.absent(Reason.NO_DATA) : estimate, inputs.settings())
                .from(points.size(), Provenance.MEASURED)
                .warn(facts.incomplete(), Warning.HORIZON_CUT)
                .build();
        return new LoadScaling(
                new Score(reading.apply(fit.alpha())),
                new Score(reading.apply(fit.beta())),
                new Rate(reading.apply(fit.gamma())),
                new Score(reading.apply(fit.peakLoad())),
                new Rate(reading.apply(fit.peakThroughput())),
                new Rate(reading.apply(fit.limit())));
    }
}
