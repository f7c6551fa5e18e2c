package io.roi4j.impl.dataassets;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.dataassets.CensusReading.Side;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Rates;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.EventCount;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Both sides of a comparison, and the readings of what is counted in them.
 *
 * @param inputs what they come from
 * @param current the catalogue now
 * @param baseline the catalogue that it is compared with, empty where there is none
 */
record Censuses(Inputs<DataAssetsTally> inputs, Census current, Census baseline) {
    static Censuses of(Inputs<DataAssetsTally> inputs) {
        long asOf = inputs.settings().scope().asOf().toEpochMilli();
        return new Censuses(
                inputs,
                new Census(inputs.current().tally(), asOf),
                Census.atLastFact(inputs.baseline().tally(), asOf));
    }

    /** A figure of the catalogue and the accesses in the window. */
    Reading inWindow(Direction direction, Function<Census, Estimate> figure) {
        return counted(direction, Census::size, figure)
                .warn(cut(), Warning.HORIZON_CUT)
                .build();
    }

    /** A figure of the catalogue as it stands, whatever the window. */
    Reading atEnd(Direction direction, Function<Census, Estimate> figure) {
        return counted(direction, Census::size, figure).build();
    }

    /** A figure of all that was told of, catalogued or not. */
    Reading ofAll(Direction direction, Function<Census, Estimate> figure) {
        return counted(direction, census -> census.tally().datasets().size(), figure)
                .warn(cut(), Warning.HORIZON_CUT)
                .build();
    }

    /** Accesses over the time in which they could have come. */
    Reading rate(EventCount accesses, EventCount before) {
        Settings settings = inputs.settings();
        Evidence<EventCount> now = inputs.current().part(any -> accesses);
        Evidence<EventCount> then = inputs.baseline().part(any -> before);
        return ReadingBuilder.of(Rates.estimate(accesses, settings), settings)
                .from(accesses.events(), inputs.current().provenance())
                .against(Rates.comparison(new Inputs<>(now, then, settings), Direction.UP))
                .warn(accesses.events() > 0, Warning.INDEPENDENCE_ASSUMED)
                .warn(inputs.current().tally().incomplete(), Warning.INCOMPLETE)
                .warn(cut(), Warning.HORIZON_CUT)
                .build();
    }

    Reading absent(Reason reason, String detail) {
        return ReadingBuilder.of(Estimate.absent(reason, detail), inputs.settings())
                .build();
    }

    private ReadingBuilder counted(
            Direction direction, ToLongFunction<Census> observations, Function<Census, Estimate> figure) {
        return CensusReading.of(
                        inputs,
                        direction,
                        new Side(figure.apply(current), observations.applyAsLong(current)),
                        new Side(figure.apply(baseline), observations.applyAsLong(baseline)))
                .warn(inputs.current().tally().incomplete(), Warning.INCOMPLETE);
    }

    /** Whether the window starts before what is remembered, and something is lost by that. */
    private boolean cut() {
        DataAssetsTally tally = inputs.current().tally();
        return tally.cut(inputs.settings().scope()) && tally.reachesBack();
    }
}
