package io.roi4j.impl.inference;

import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is remembered of one series, in some 2 KB: its sums since the start, the present day, the days of the present and the
 * last block of four days, and eight blocks before. Closed slices are packed; a late inference counts in the slice of its own
 * time. Not safe for use by several threads; the ledger guards it.
 */
final class SeriesPast {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 4;
    private static final Duration BLOCK = DAY.multipliedBy(DAYS);
    private static final int BLOCKS = 8;
    /** A window touches one slice more than it fills. */
    private static final Duration SPAN = BLOCK.multipliedBy(BLOCKS);

    private final InferenceSums total = new InferenceSums();
    private long presentBlock = Long.MIN_VALUE;
    private long openDay = Long.MIN_VALUE;
    private InferenceSums open = new InferenceSums();
    /** The two blocks, a day of a host whose clock is ahead, and one of a clock that jumped. */
    private final Slots days = new Slots(2 * DAYS + 2);
    /** With those that days are joined to when the clock jumps ahead: it may come back. */
    private final Slots blocks = new Slots(BLOCKS + 3);

    /**
     * Adds what happened at some time, which counts since the start in any case.
     *
     * @param nowMillis the present, in milliseconds since the epoch
     * @param atMillis when it happened
     */
    void add(long nowMillis, long atMillis, InferenceSums sums) {
        total.add(sums);
        long today = day(nowMillis);
        if (block(today) != presentBlock) {
            presentBlock = block(today);
            join(today);
        }
        long day = day(atMillis);
        if (block(day) < firstBlockByDay()) {
            if (block(day) >= presentBlock - BLOCKS) {
                blocks.add(block(day), sums, presentBlock);
            }
        } else if (day == openDay) {
            open.add(sums);
        } else if (day > openDay || openDay > today) {
            open(day, sums, today);
        } else {
            days.add(day, sums, today);
        }
    }

    private long firstBlockByDay() {
        return presentBlock - 1;
    }

    private void open(long day, InferenceSums sums, long today) {
        close(today);
        InferenceSums earlier = days.remove(day);
        openDay = day;
        open = earlier == null ? new InferenceSums() : earlier;
        open.add(sums);
    }

    private void close(long today) {
        if (!open.isEmpty()) {
            days.add(openDay, open, today);
        }
    }

    /** Joins the days of blocks that are no longer kept by day. */
    private void join(long today) {
        if (block(openDay) < firstBlockByDay()) {
            close(today);
            openDay = Long.MIN_VALUE;
            open = new InferenceSums();
        }
        while (days.size() > 0 && block(days.number(0)) < firstBlockByDay()) {
            long block = block(days.number(0));
            blocks.add(block, days.removeAt(0), presentBlock);
        }
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, DAY.toMillis());
    }

    private static long block(long day) {
        return Math.floorDiv(day, DAYS);
    }

    /** An immutable picture of this moment. */
    History<InferenceTally> history() {
        List<Slice<InferenceTally>> slices = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            slices.add(slice(blocks.number(i), BLOCK, blocks.sums(i)));
        }
        for (int i = 0; i < days.size(); i++) {
            slices.add(slice(days.number(i), DAY, days.sums(i)));
        }
        if (!open.isEmpty()) {
            slices.add(slice(openDay, DAY, open));
        }
        slices.sort(Comparator.comparing(Slice::start));
        return new History<>(InferenceTally.EMPTY, total.tally(), List.of(new History.Track<>(SPAN, slices)));
    }

    private static Slice<InferenceTally> slice(long number, Duration length, InferenceSums sums) {
        return new Slice<>(Instant.ofEpochMilli(number * length.toMillis()), length, sums.tally());
    }
}
