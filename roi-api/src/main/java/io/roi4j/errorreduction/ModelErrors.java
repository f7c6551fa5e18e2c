package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Summed;
import io.roi4j.Total;

/** The errors of one model. */
public record ModelErrors(
        @Definition(
                value = "Wrong outcomes / all outcomes of the model; absent without outcomes.",
                direction = DOWN,
                record = "the model of every outcome")
        @Pooled(as = Pooling.PROPORTION, numerator = "modelErrors", denominator = "modelOutcomes")
        Ratio modelErrorRate,

        @Definition("Wrong outcomes of the model since the start.") @Summed
        Total modelErrors,

        @Definition("Outcomes of the model since the start.") @Summed
        Total modelOutcomes) {}
