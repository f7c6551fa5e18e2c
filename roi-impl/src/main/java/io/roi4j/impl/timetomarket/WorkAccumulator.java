package io.roi4j.impl.timetomarket;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.timeline.Accumulator;
import io.roi4j.timetomarket.BookedFact;
import java.util.HashMap;
import java.util.Map;

/** Adds up work. */
final class WorkAccumulator implements Accumulator<BookedFact, WorkHours> {
    private final Map<String, WorkHours.Work> byType = new HashMap<>();
    private long redeployedMillis;
    private long releasedMillis;

    @Override
    public void add(BookedFact fact) {
        WorkHours told = WorkHours.of(fact);
        told.byType().forEach((type, work) -> byType.merge(type, work, WorkHours.Work::merge));
        redeployedMillis = Counts.plus(redeployedMillis, told.redeployedMillis());
        releasedMillis = Counts.plus(releasedMillis, told.releasedMillis());
    }

    @Override
    public WorkHours tally() {
        return new WorkHours(byType, redeployedMillis, releasedMillis);
    }
}
