package io.roi4j.impl.dataassets;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Latest;
import io.roi4j.inference.Inference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records one data set. Its lock is held for a few assignments only, and no foreign code runs under it. */
final class DatasetSeries implements DatasetRecorder {
    /** More reads than this in one call are a mistake; the sums below stay far from the end of a long. */
    static final long MOST_TIMES = 1_000_000_000_000L;

    private final RoomContext context;
    private final BoundedNames models;
    private final DailyCounts accesses = new DailyCounts();
    private final Map<String, ReadsTally> readers = new HashMap<>();
    private long totalAccesses;
    private long bytesRead;
    private Latest size = Latest.NEVER;
    private Latest highValue = Latest.NEVER;
    private long sinceMillis = Long.MAX_VALUE;
    private long accessedMillis = Long.MIN_VALUE;

    private final boolean valid;

    /**
     * The series of one data set.
     *
     * @param models the names of the models that read
     * @param valid whether the data set has a good name; what is recorded for another is refused
     */
    DatasetSeries(RoomContext context, BoundedNames models, boolean valid) {
        this.context = context;
        this.models = models;
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
    public void highValue(long atMillis, boolean high) {
        if (!taken()) {
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(atMillis, now);
        Optional<Reason> refusal = DailyCounts.refusal(now, at);
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
        } else {
            keepValue(new Latest(at, high ? 1 : 0));
        }
    }

    @Override
    public void accessed(long atMillis, long times, String model, long bytes) {
        if (!taken()) {
            return;
        }
        long now = context.nowMillis();
        long at = context.timeOf(atMillis, now);
        boolean inRange = times >= 1 && times <= MOST_TIMES && (bytes >= 0 || bytes == Inference.UNKNOWN);
        Optional<Reason> refusal = inRange ? DailyCounts.refusal(now, at) : Optional.of(Reason.OUT_OF_RANGE);
        if (refusal.isPresent()) {
            context.refuse(refusal.get());
            return;
        }
        String reader = models.admitOptional(model);
        if (!reader.equals(BoundedNames.INVALID) && !keepAccess(at, times, reader, Math.max(0, bytes))) {
            context.refuse(Reason.OUT_OF_RANGE);
        }
    }

    private synchronized void keepSize(Latest told) {
        size = size.merge(told);
        sinceMillis = Math.min(sinceMillis, told.atMillis());
    }

    private synchronized void keepValue(Latest told) {
        highValue = highValue.merge(told);
    }

    /** Whether the sums have room for it; they would no longer be true otherwise. */
    private synchronized boolean keepAccess(long at, long times, String reader, long bytes) {
        if (totalAccesses + times < 0 || bytesRead + bytes < 0) {
            return false;
        }
        accesses.add(at, times);
        readers.merge(reader, new ReadsTally(times, at), ReadsTally::merge);
        totalAccesses += times;
        bytesRead += bytes;
        sinceMillis = Math.min(sinceMillis, at);
        accessedMillis = Math.max(accessedMillis, at);
        return true;
    }

    /** What is known of the data set, with its accesses in the scope's window. */
    synchronized DatasetTally tally(Scope scope) {
        long inWindow = scope.window().isAll()
                ? totalAccesses
                : accesses.between(DailyCounts.startMillis(scope), scope.asOf().toEpochMilli());
        return new DatasetTally(
                inWindow, totalAccesses, bytesRead, size, highValue, sinceMillis, accessedMillis, readers);
    }
}
