package io.roi4j.impl.dataassets;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Latest;
import java.util.Optional;

/** Records one data set. Its lock is held for a few assignments only, and no foreign code runs under it. */
final class DatasetSeries implements DatasetRecorder {
    /** More reads than this in one call are a mistake; the sums below stay far from the end of a long. */
    static final long MOST_TIMES = 1_000_000_000_000L;

    private final RoomContext context;
    private final DailyCounts accesses = new DailyCounts();
    private long totalAccesses;
    private Latest size = Latest.NEVER;
    private long sinceMillis = Long.MAX_VALUE;
    private long accessedMillis = Long.MIN_VALUE;

    private final boolean valid;

    /** @param valid whether the data set has a good name; what is recorded for another is refused */
    DatasetSeries(RoomContext context, boolean valid) {
        this.context = context;
        this.valid = valid;
    }

    private boolean taken() {
        if (!valid) {
            context.refuse(Reason.INVALID_INPUT);
        }
        return valid && context.open();
    }

    @Override
    public void stored(long atMillis, long bytes) {
        if (!taken()) {
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(atMillis, now);
        Optional<Reason> refusal = bytes < 0 ? Optional.of(Reason.OUT_OF_RANGE) : DailyCounts.refusal(now, at);
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
        } else {
            keepSize(new Latest(at, bytes));
        }
    }

    @Override
    public void accessed(long atMillis, long times) {
        if (!taken()) {
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(atMillis, now);
        Optional<Reason> refusal =
                times < 1 || times > MOST_TIMES ? Optional.of(Reason.OUT_OF_RANGE) : DailyCounts.refusal(now, at);
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
        } else {
            keepAccess(at, times);
        }
    }

    private synchronized void keepSize(Latest told) {
        size = size.merge(told);
        sinceMillis = Math.min(sinceMillis, told.atMillis());
    }

    private synchronized void keepAccess(long at, long times) {
        accesses.add(at, times);
        totalAccesses = Counts.plus(totalAccesses, times);
        sinceMillis = Math.min(sinceMillis, at);
        accessedMillis = Math.max(accessedMillis, at);
    }

    /** What is known of the data set, with its accesses in the scope's window. */
    synchronized DatasetTally tally(Scope scope) {
        long inWindow = scope.window().isAll()
                ? totalAccesses
                : accesses.between(DailyCounts.startMillis(scope), scope.asOf().toEpochMilli());
        return new DatasetTally(inWindow, totalAccesses, size, sinceMillis, accessedMillis);
    }
}
