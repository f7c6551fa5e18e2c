package io.roi4j.impl.inference;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.Reach;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one series, in some 2 KB: the sums of the present day and those of everything before, the days of the
 * present and the last block of four days, and eight blocks before. Closed slices are packed; a late inference counts in the
 * slice of its own time. Not safe for use by several threads; the ledger guards it.
 */
final class SeriesPast {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 4;
    private static final Duration BLOCK = DAY.multipliedBy(DAYS);
    private static final int BLOCKS = 8;
    /** A window touches one slice more than it fills. */
    private static final Duration SPAN = BLOCK.multipliedBy(BLOCKS);
    /** With those that days are joined to when the clock jumps ahead: it may come back. */
    private static final Slots BLOCK_SLOTS = new Slots(BLOCKS + 3);
    /** The two blocks, a day of a host whose clock is ahead, and one of a clock that jumped. */
    private static final Slots DAY_SLOTS = new Slots(2 * DAYS + 2);

    /** Everything since the start but the open day; to begin with there is nothing, which all series share. */
    private InferenceSums before = InferenceSums.NONE;

    private InferenceSums open = new InferenceSums();
    private long openDay = Long.MIN_VALUE;
    private long presentBlock = Long.MIN_VALUE;
    private byte[] blocks = Slots.NONE;
    private byte[] days = Slots.NONE;
    /** The packed latencies that the last reader asked for; the next one mostly asks for the same. Missing if they changed. */
    private byte @Nullable [] known;
    /** Of which closed slices these are: a bit for each, as in {@link #closed}. */
    private int knownSlices;

    /**
     * Adds what happened at some time, which counts since the start in any case.
     *
     * @param nowMillis the present, in milliseconds since the epoch
     * @param atMillis when it happened
     */
    void add(long nowMillis, long atMillis, InferenceSums sums) {
        long today = day(nowMillis);
        if (block(today) != presentBlock) {
            presentBlock = block(today);
            join(today);
        }
        long day = day(atMillis);
        if (day == openDay) {
            open.add(sums);
        } else if (block(day) >= firstBlockByDay() && (day > openDay || openDay > today)) {
            close(today);
            openDay = day;
            open.add(sums);
        } else {
            addBefore(sums);
            addLate(day, sums, today);
        }
    }

    private void addLate(long day, InferenceSums sums, long today) {
        known = null;
        if (block(day) >= firstBlockByDay()) {
            days = DAY_SLOTS.with(days, day, sums, today);
        } else if (block(day) >= presentBlock - BLOCKS) {
            blocks = BLOCK_SLOTS.with(blocks, block(day), sums, presentBlock);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The one that nobody may change.
    private void addBefore(InferenceSums sums) {
        if (before == InferenceSums.NONE) {
            before = new InferenceSums();
        }
        before.add(sums);
    }

    private long firstBlockByDay() {
        return presentBlock - 1;
    }

    private void close(long today) {
        if (!open.isEmpty()) {
            known = null;
            days = DAY_SLOTS.with(days, openDay, open, today);
            addBefore(open);
            open = new InferenceSums();
        }
    }

    /** Joins the days of blocks that are no longer kept by day. */
    private void join(long today) {
        if (block(openDay) < firstBlockByDay()) {
            close(today);
            openDay = Long.MIN_VALUE;
        }
        while (days.length > 0 && block(Slots.firstNumber(days)) < firstBlockByDay()) {
            known = null;
            Slots.Cursor first = Slots.cursor(days);
            long block = block(first.next());
            blocks = BLOCK_SLOTS.with(blocks, block, first.sums(), presentBlock);
            days = Slots.withoutFirst(days);
        }
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, DAY.toMillis());
    }

    private static long block(long day) {
        return Math.floorDiv(day, DAYS);
    }

    /** An immutable picture of this moment. */
    SeriesPicture picture(Scope scope, Reach reach) {
        boolean all = scope.window().isAll();
        List<Slice<CallTally>> closed = closed(Slots.Cursor::calls);
        List<Slice<CallTally>> slices = new ArrayList<>(closed.size() + 1);
        int touched = addTouched(reach, closed, slices);
        boolean present = addOpen(reach, slices);
        CallTally total = before.callsWith(open);
        CallTally within = all ? total : History.sum(CallTally.EMPTY, slices);
        boolean cut = !all && SPAN.compareTo(scope.window().length()) < 0 && within.inferences() < total.inferences();
        return new SeriesPicture(
                new Evidence<>(within, slices, Provenance.MEASURED, "", cut),
                new LatencyTally(
                        all ? answered(before, open) : answered(touched, present),
                        within.failures().events()),
                total,
                before.usageWith(open));
    }

    /** The closed slices that are remembered: blocks, then days. */
    <T> List<Slice<T>> closed(Function<Slots.Cursor, T> reader) {
        List<Slice<T>> slices = new ArrayList<>();
        addTo(slices, blocks, BLOCK, reader);
        addTo(slices, days, DAY, reader);
        return slices;
    }

    private static <T> void addTo(
            List<Slice<T>> slices, byte[] slots, Duration length, Function<Slots.Cursor, T> reader) {
        for (Slots.Cursor cursor = Slots.cursor(slots); cursor.hasNext(); ) {
            Instant start = Instant.ofEpochMilli(cursor.next() * length.toMillis());
            slices.add(new Slice<>(start, length, reader.apply(cursor)));
        }
    }

    /** Adds the closed slices that are touched, and tells which of them that are, each by its bit. */
    private static int addTouched(Reach reach, List<Slice<CallTally>> closed, List<Slice<CallTally>> slices) {
        int touched = 0;
        for (int i = 0; i < closed.size(); i++) {
            Slice<CallTally> slice = closed.get(i);
            if (reach.touches(slice.start(), slice.length())) {
                slices.add(slice);
                touched |= 1 << i;
            }
        }
        return touched;
    }

    /** Adds the open day if it is touched; after a clock was set back a part of it may be among the closed slices. */
    private boolean addOpen(Reach reach, List<Slice<CallTally>> slices) {
        Instant start = Instant.ofEpochMilli(openDay * DAY.toMillis());
        if (open.isEmpty() || !reach.touches(start, DAY)) {
            return false;
        }
        CallTally calls = open.calls();
        for (int i = 0; i < slices.size(); i++) {
            Slice<CallTally> slice = slices.get(i);
            if (slice.start().equals(start) && slice.length().equals(DAY)) {
                slices.set(i, new Slice<>(start, DAY, slice.tally().merge(calls)));
                return true;
            }
        }
        slices.add(new Slice<>(start, DAY, calls));
        if (slices.size() > 1) {
            slices.sort(Comparator.comparing(Slice::start));
        }
        return true;
    }

    private static LatencyHistogram answered(InferenceSums one, InferenceSums other) {
        LatencyCounts both = new LatencyCounts();
        both.addAll(one);
        both.addAll(other);
        return both.latencies().reached();
    }

    private LatencyHistogram answered(int slices, boolean withOpen) {
        if (slices == 0) {
            return withOpen ? open.latencies().reached() : LatencyHistogram.EMPTY;
        }
        LatencyCounts all = new LatencyCounts();
        all.unpackLatencies(new Unpacker(packedLatencies(slices)));
        if (withOpen) {
            all.addAll(open);
        }
        return all.latencies().reached();
    }

    private byte[] packedLatencies(int slices) {
        byte[] last = known;
        if (last != null && knownSlices == slices) {
            return last;
        }
        LatencyCounts sum = new LatencyCounts();
        List<Slice<InferenceSums>> closed = closed(Slots.Cursor::sums);
        for (int i = 0; i < closed.size(); i++) {
            if ((slices & 1 << i) != 0) {
                sum.addAll(closed.get(i).tally());
            }
        }
        Packer packer = new Packer();
        sum.packLatencies(packer);
        byte[] packed = packer.packed();
        known = packed;
        knownSlices = slices;
        return packed;
    }
}
