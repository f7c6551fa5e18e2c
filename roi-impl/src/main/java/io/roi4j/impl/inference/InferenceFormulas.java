package io.roi4j.impl.inference;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.inference.InferenceLedger.Model;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.History;
import io.roi4j.inference.InferenceMetrics;
import io.roi4j.inference.ModelMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What several indicators read in common. */
public final class InferenceFormulas {
    private InferenceFormulas() {}

    /** All measures of the room. */
    static InferenceMetrics metrics(
            Inputs<InferenceTally> inputs, List<Model> models, History<InferenceTally> history) {
        ModelFormulas formulas = ModelFormulas.of(inputs);
        List<Map.Entry<String, ModelMetrics>> byModel = new ArrayList<>(models.size());
        models.forEach(model -> byModel.add(Map.entry(model.name(), formulas.model(model.picture()))));
        return new InferenceMetrics(
                failedShare(inputs),
                unpricedShare(inputs),
                unpricedInferences(inputs),
                SquareFormulas.squares(history, inputs.settings().currency()),
                mapOf(byModel));
    }

    /** An immutable map at once: one that is filled and then copied would take three times as long. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, ModelMetrics> mapOf(List<Map.Entry<String, ModelMetrics>> entries) {
        return Map.ofEntries(entries.toArray(new Map.Entry[0]));
    }

    /** Inferences that gave no answer / all inferences. */
    public static Ratio failedShare(Inputs<InferenceTally> inputs) {
        return new Ratio(Proportions.reading(inputs.part(InferenceTally::failures), Direction.DOWN));
    }

    /** Inferences whose cost is unknown / all inferences. */
    public static Ratio unpricedShare(Inputs<InferenceTally> inputs) {
        return new Ratio(Proportions.reading(inputs.part(InferenceTally::unpriced), Direction.DOWN));
    }

    /** Inferences in the window whose cost is unknown. */
    public static Count unpricedInferences(Inputs<InferenceTally> inputs) {
        Binomial unpriced = inputs.current().tally().unpriced();
        Estimate estimate =
                unpriced.trials() == 0 ? Estimate.absent(Reason.NO_DATA) : Estimates.exact((double) unpriced.events());
        return new Count(ReadingBuilder.of(estimate, inputs.settings())
                .from(unpriced.trials(), Provenance.MEASURED)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }
}
