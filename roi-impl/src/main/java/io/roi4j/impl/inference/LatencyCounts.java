package io.roi4j.impl.inference;

import io.roi4j.impl.tally.LatencyHistogram;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts latencies in the buckets of a {@link LatencyHistogram}, in as little memory as they need: whole octaves from the
 * shortest latency to the longest, two bytes a bucket; what a bucket counts beyond that is carried, up to 2<sup>47</sup>, where
 * it stays. Not safe for use by several threads.
 */
class LatencyCounts {
    private static final int OCTAVE = 8;
    private static final char[] NONE = new char[0];
    /** What one carry stands for. */
    private static final long CARRY = 1L << Character.SIZE;

    private int first;
    /** So many buckets from the first one on are counted; the array may be longer. */
    private int room;

    private char[] counts = NONE;
    /** How often each count ran over; missing as long as none did. */
    private int @Nullable [] carries;

    private long longest;
    private long never;

    LatencyCounts() {}

    /** One that took so many nanoseconds, 0 or more. */
    final void add(long nanos) {
        reach(nanos);
        addAt(place(nanos), nanos);
    }

    /** Makes room for one that takes so long. */
    final void reach(long nanos) {
        if (!hasRoom(place(nanos))) {
            int bucket = LatencyHistogram.bucketOf(nanos);
            reach(bucket, bucket);
        }
    }

    /** Where one is counted that took so long, if there {@link #hasRoom}. */
    final int place(long nanos) {
        return LatencyHistogram.bucketOf(nanos) - first;
    }

    final boolean hasRoom(int place) {
        return place >= 0 && place < room;
    }

    /** One that took so long, in its place: needs no memory. */
    final void addAt(int place, long nanos) {
        if (++counts[place] == 0) {
            carry(place, 1);
        }
        if (nanos > longest) {
            longest = nanos;
        }
    }

    /** One that never came about. */
    final void addNever() {
        never++;
    }

    /** All of the others too; they may have room for more latencies than were counted. */
    final void addAll(LatencyCounts others) {
        never += others.never;
        int from = others.lowestPlace();
        int until = others.endPlace(from);
        if (from == until) {
            return;
        }
        reach(others.first + from, others.first + until - 1);
        longest = Math.max(longest, others.longest);
        int shift = others.first - first;
        for (int other = from; other < until; other++) {
            int place = other + shift;
            int both = counts[place] + others.counts[other];
            counts[place] = (char) both;
            carry(place, both >> Character.SIZE);
            carry(place, others.carries == null ? 0 : others.carries[other]);
        }
    }

    /** The place of the shortest latency that was counted, behind the last place if none was. */
    private int lowestPlace() {
        int place = 0;
        while (place < room && isEmpty(place)) {
            place++;
        }
        return place;
    }

    /**
     * The place behind the longest latency that was counted, the same as {@link #lowestPlace} if none was. There is always room
     * for the longest one and nothing is counted beyond it: who reads ten thousand series has no need to look there.
     */
    private int endPlace(int lowestPlace) {
        return lowestPlace == room ? room : place(longest) + 1;
    }

    private boolean isEmpty(int place) {
        return counts[place] == 0 && (carries == null || carries[place] == 0);
    }

    private void carry(int place, int times) {
        if (times == 0) {
            return;
        } else if (carries == null) {
            carries = new int[counts.length];
        }
        carries[place] = (int) Math.min(Integer.MAX_VALUE, (long) carries[place] + times);
    }

    /** Makes room for these buckets. */
    private void reach(int lowest, int highest) {
        int from = lowest & -OCTAVE;
        int until = (highest | (OCTAVE - 1)) + 1;
        if (room > 0) {
            from = Math.min(from, first);
            until = Math.max(until, first + room);
        }
        if (until - from > room) {
            int shift = room == 0 ? 0 : first - from;
            char[] wider = new char[until - from + spareBytes() / Character.BYTES];
            System.arraycopy(counts, 0, wider, shift, room);
            if (carries != null) {
                int[] widerCarries = new int[wider.length];
                System.arraycopy(carries, 0, widerCarries, shift, room);
                carries = widerCarries;
            }
            counts = wider;
            room = until - from;
            first = from;
        }
    }

    /** How many bytes the array is longer than needed. */
    int spareBytes() {
        return 0;
    }

    final LatencyTally latencies() {
        int from = lowestPlace();
        long[] all = new long[endPlace(from) - from];
        for (int i = 0; i < all.length; i++) {
            all[i] = count(from + i);
        }
        return new LatencyTally(LatencyHistogram.of(first + from, all, longest), never);
    }

    final void packLatencies(Packer packer) {
        int from = lowestPlace();
        int until = endPlace(from);
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
            counts[place] = (char) count;
            carry(place, (int) (count / CARRY));
        }
    }

    /** Starts again from nothing, with room for the same latencies. */
    void clear() {
        int from = lowestPlace();
        Arrays.fill(counts, from, endPlace(from), (char) 0);
        carries = null;
        longest = 0;
        never = 0;
    }

    private long count(int place) {
        return carries == null ? counts[place] : counts[place] + carries[place] * CARRY;
    }
}
