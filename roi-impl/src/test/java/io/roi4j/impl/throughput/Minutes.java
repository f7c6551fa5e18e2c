package io.roi4j.impl.throughput;

import io.roi4j.Provenance;
import io.roi4j.Window;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks of one minute each, from {@link Live#START} on, as tallies and told to a running library. */
final class Minutes {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Window WINDOW = Window.last(Duration.ofHours(2));

    private Minutes() {}

    static Instant at(long minute) {
        return Live.START.plus(MINUTE.multipliedBy(minute));
    }

    /** A minute below 0 was not watched. */
    static List<Slice<WorkTally>> slices(long... tasks) {
        return IntStream.range(0, tasks.length)
                .filter(i -> tasks[i] >= 0)
                .mapToObj(i -> new Slice<>(at(i), MINUTE, new WorkTally(tasks[i], 0, 60)))
                .toList();
    }

    static Evidence<WorkTally> work(List<Slice<WorkTally>> slices) {
        return new Evidence<>(
                slices.stream().map(Slice::tally).reduce(WorkTally.EMPTY, WorkTally::merge),
                slices,
                Provenance.MEASURED,
                "cohort after");
    }

    static Inputs<ThroughputTally> inputs(long... tasks) {
        return inputs(work(slices(tasks)), Costs.EMPTY, Disruptions.EMPTY);
    }

    static Inputs<ThroughputTally> inputs(
            Evidence<WorkTally> work, Records<CostIncurred, Daily<CategoryCosts>> costs, Disruptions disruptions) {
        ThroughputTally all = new ThroughputTally(work.tally(), costs, disruptions, Declarations.EMPTY);
        return new Inputs<>(all.with(work), Evidence.of(ThroughputTally.EMPTY), Days.SETTINGS);
    }

    static ThroughputMetrics metrics(Inputs<ThroughputTally> inputs) {
        return ThroughputFormulas.metrics(inputs, inputs, inputs.current().tally());
    }

    static ThroughputTally declared(String name, double value) {
        return new ThroughputTally(
                WorkTally.EMPTY, Costs.EMPTY, Disruptions.EMPTY, Declarations.EMPTY.with(name, value, "time study"));
    }

    /** Tells the tasks of each minute when it is over; 0 by a heartbeat, nothing for a minute below 0. */
    static void tell(Live live, long... tasks) {
        ThroughputCalculator room = live.after().throughput();
        Arrays.stream(tasks).forEach(count -> {
            if (count > 0) {
                room.completed(live.millis(), count);
            } else if (count == 0) {
                room.heartbeat();
            }
            live.pass(MINUTE);
        });
    }
}
