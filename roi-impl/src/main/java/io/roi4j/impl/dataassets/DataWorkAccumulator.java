package io.roi4j.impl.dataassets;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.impl.timeline.DurationAccumulator;

/** Sums up what was done with data. */
final class DataWorkAccumulator implements Accumulator<DataWorkFact, DataWork> {
    private final DurationAccumulator retrieval = new DurationAccumulator();
    private final DurationAccumulator processing = new DurationAccumulator();
    private final DurationAccumulator total = new DurationAccumulator();
    private long passed;
    private long checks;

    @Override
    public void add(DataWorkFact fact) {
        if (fact instanceof DataWorkFact.Run run) {
            retrieval.add(run.retrievalNanos());
            processing.add(run.processingNanos());
            total.add(run.retrievalNanos() + run.processingNanos());
        } else if (fact instanceof DataWorkFact.Checks told) {
            passed += told.passed();
            checks += told.all();
        }
    }

    @Override
    public DataWork tally() {
        return new DataWork(
                new ProcessingTally(retrieval.tally(), processing.tally(), total.tally()),
                new Binomial(passed, checks));
    }
}
