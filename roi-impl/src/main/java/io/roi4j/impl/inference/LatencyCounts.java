package io.roi4j.impl.inference;

import io.roi4j.impl.tally.LatencyHistogram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts latencies in the buckets of a {@link LatencyHistogram}, in as little memory as they need: whole octaves from the
 * shortest latency to the longest, four bytes a bucket; what a bucket counts beyond that is carried. Not safe for use by
 * several threads.
 */
class LatencyCounts {
    private static final int OCTAVE = 8;
    private static final int[] NONE = new int[0];
    /** What one carry stands for. */
    private static final long CARRY = 1L << (Integer.SIZE - 1);

    private int first;
    private int[] counts = NONE;
    /** How often each count ran over; missing as long as none did. */
    private int @Nullable [] carries;

    /** A bit for each octave in which anything was counted: most minutes touch but a few. */
    private long octaves;

    private long longest;
    private long never;

    LatencyCounts() {}

    /** One that took so many nanoseconds, 0 or more. */
    final void add(long nanos) {
        int bucket = LatencyHistogram.bucketOf(nanos);
        int place = bucket - first;
        if (place < 0 || place >= counts.length) {
            reach(bucket, bucket);
            place = bucket - first;
        }
        if (++counts[place] < 0) {
            carry(place, 1);
        }
        octaves |= bit(bucket);
        longest = Math.max(longest, nanos);
    }

    /** One that never came about. */
    final void addNever() {
        never++;
    }

    /** All of the others too. */
    final void addAll(LatencyCounts others) {
        never += others.never;
        longest = Math.max(longest, others.longest);
        if (others.octaves == 0) {
            return;
        }
        reach(lowest(others.octaves), highest(others.octaves));
        for (long rest = others.octaves; rest != 0; rest &= rest - 1) {
            addOctave(others, lowest(rest));
        }
        octaves |= others.octaves;
    }

    private void addOctave(LatencyCounts others, int bucket) {
        int place = bucket - first;
        int other = bucket - others.first;
        for (int i = 0; i < OCTAVE; i++) {
            if ((counts[place + i] += others.counts[other + i]) < 0) {
                carry(place + i, 1);
            }
            if (others.carries != null) {
                carry(place + i, others.carries[other + i]);
            }
        }
    }

    private static long bit(int bucket) {
        return 1L << (bucket / OCTAVE);
    }

    /** The first bucket of the lowest octave. */
    private static int lowest(long octaves) {
        return Long.numberOfTrailingZeros(octaves) * OCTAVE;
    }

    /** The first bucket of the highest octave. */
    private static int highest(long octaves) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(octaves)) * OCTAVE;
    }

    private void carry(int place, int times) {
        if (times == 0) {
            return;
        } else if (carries == null) {
            carries = new int[counts.length];
        }
        carries[place] += times;
        counts[place] &= Integer.MAX_VALUE;
    }

    /** Makes room for these buckets. */
    private void reach(int lowest, int highest) {
        int from = lowest & -OCTAVE;
        int until = (highest | (OCTAVE - 1)) + 1;
        if (counts.length > 0) {
            from = Math.min(from, first);
            until = Math.max(until, first + counts.length);
        }
        if (until - from > counts.length) {
            int[] wider = moved(counts, from, until);
            carries = carries == null ? null : moved(carries, from, until);
            counts = wider;
            first = from;
        }
    }

    private int[] moved(int[] old, int from, int until) {
        int[] wider = new int[until - from];
        System.arraycopy(old, 0, wider, old.length == 0 ? 0 : first - from, old.length);
        return wider;
    }

    final LatencyTally latencies() {
        return new LatencyTally(LatencyHistogram.of(first, counts, carries, longest), never);
    }

    final void packLatencies(Packer packer) {
        int from = 0;
        int until = counts.length;
        while (until > 0 && count(until - 1) == 0) {
            until--;
        }
        while (from < until && count(from) == 0) {
            from++;
        }
        packer.put(never);
        packer.put(longest);
        packer.put(first + from);
        packer.put(until - from);
        for (int i = from; i < until; i++) {
            packer.put(count(i));
        }
    }

    /** Adds what was packed to these counts, which are none yet. */
    final void unpackLatencies(Unpacker packed) {
        never = packed.next();
        longest = packed.next();
        int lowest = packed.nextInt();
        int size = packed.nextInt();
        if (size > 0) {
            reach(lowest, lowest + size - 1);
        }
        for (int i = 0; i < size; i++) {
            long count = packed.next();
            int place = lowest - first + i;
            counts[place] = (int) (count % CARRY);
            octaves |= count == 0 ? 0 : bit(lowest + i);
            carry(place, (int) (count / CARRY));
        }
    }

    /** Starts again from nothing, with room for the same latencies. */
    void clear() {
        for (long rest = octaves; rest != 0; rest &= rest - 1) {
            int place = lowest(rest) - first;
            Arrays.fill(counts, place, place + OCTAVE, 0);
        }
        octaves = 0;
        carries = null;
        longest = 0;
        never = 0;
    }

    private long count(int place) {
        return counts[place] + (carries == null ? 0 : carries[place] * CARRY);
    }
}
