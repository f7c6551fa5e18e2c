package io.roi4j.impl.scalability;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.stats.Elasticity;
import io.roi4j.scalability.ComplexityAtVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indicator 7, scalability: does what the work demands besides money grow slower than the work (7.7)? */
public final class ComplexityFormulas {
    private ComplexityFormulas() {}

    /**
     * 7.7: the elasticity of each aspect to the volume. Absent: {@code non-positive-for-log} when a quantity or volume is 0,
     * {@code insufficient-sample} with fewer than 4 points.
     */
    public static Map<String, Score> complexityElasticity(Inputs<ScalabilityTally> inputs) {
        Points<ComplexityAtVolume> points = Points.current(inputs, ScalabilityTally::complexities);
        Map<String, List<ComplexityAtVolume>> byAspect = new TreeMap<>();
        points.inOrder()
                .forEach(point -> byAspect.computeIfAbsent(point.aspect(), aspect -> new ArrayList<>())
                        .add(point));
        Map<String, Score> elasticities = new TreeMap<>();
        byAspect.forEach((aspect, own) -> elasticities.put(aspect, elasticity(own, points.cut(), inputs)));
        return elasticities;
    }

    private static Score elasticity(List<ComplexityAtVolume> points, boolean cut, Inputs<?> inputs) {
        double[] volumes =
                points.stream().mapToDouble(ComplexityAtVolume::volume).toArray();
        double[] quantities =
                points.stream().mapToDouble(ComplexityAtVolume::quantity).toArray();
        Estimate found = Elasticity.of(volumes, quantities, inputs.settings().confidence())
                .classical();
        double least =
                points.stream().mapToDouble(ComplexityAtVolume::volume).min().orElse(0);
        double most =
                points.stream().mapToDouble(ComplexityAtVolume::volume).max().orElse(0);
        return new Score(ReadingBuilder.of(found, inputs.settings())
                .from(points.size(), Provenance.REPORTED)
                .against(Comparisons.withOne(found, Direction.DOWN))
                .warn(most < 2 * least, Warning.LOW_LEVERAGE)
                .warn(cut, Warning.HORIZON_CUT)
                .build());
    }
}
