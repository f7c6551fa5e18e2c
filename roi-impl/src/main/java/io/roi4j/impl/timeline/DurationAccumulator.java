package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.DurationSketch;
import java.util.Arrays;

/** Collects durations for a sketch. What was collected before is kept as the sketch alone. Not safe for several threads. */
public final class DurationAccumulator {
    private static final int LEAST = 8;

    private DurationSketch sketch = DurationSketch.EMPTY;
    private long[] fresh = new long[0];
    private int used;

    /** Adds a duration of 0 or more, in nanoseconds. */
    public void add(long nanos) {
        if (used == DurationSketch.EXACT) {
            collect();
        }
        if (used == fresh.length) {
            fresh = Arrays.copyOf(fresh, Math.min(DurationSketch.EXACT, Math.max(LEAST, 2 * used)));
        }
        fresh[used++] = nanos;
    }

    /** Adds all of a sketch. */
    public void add(DurationSketch others) {
        sketch = sketch.merge(others);
    }

    /** All so far. */
    public DurationSketch tally() {
        if (used > 0) {
            collect();
            // Most slices are closed when they are read: their array would never be used again.
            fresh = new long[0];
        }
        return sketch;
    }

    private void collect() {
        sketch = sketch.merge(DurationSketch.of(Arrays.copyOf(fresh, used)));
        used = 0;
    }
}
