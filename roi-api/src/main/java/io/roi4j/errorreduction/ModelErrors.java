package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Ratio;
import io.roi4j.Total;

/** The errors of one model. */
public record ModelErrors(
        @Definition(
                value = "Wrong outcomes / all outcomes of the model; absent without outcomes.",
                direction = DOWN,
                record = "the model of every outcome")
        Ratio modelErrorRate,

        @Definition("Wrong outcomes of the model since the start.")
        Total modelErrors,

        @Definition("Outcomes of the model since the start.")
        Total modelOutcomes) {}
