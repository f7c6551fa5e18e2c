package io.roi4j.impl.inference;

import java.util.Map;
import java.util.TreeMap;

/**
 * Packed sums by number, the lowest number first, never more than so many. What doesn't fit is dropped by number, one for
 * one, never by age: after a long idle time, or when the clock jumped and came back, nothing that was kept is wiped.
 *
 * <p>As small as can be, since every series has some: one array holds all, and the series holds the array itself. It is
 * packed anew for each change, as there are few. Immutable.
 *
 * @param most how many slots there may be
 */
record Slots(int most) {
    /** No slots. A slot is its number, the length of its packed sums, and these. */
    static final byte[] NONE = {};

    /** The number of the first slot; there must be one. */
    static long firstNumber(byte[] packed) {
        return new Unpacker(packed).next();
    }

    /** Goes through the slots. */
    static Cursor cursor(byte[] packed) {
        return new Cursor(packed);
    }

    /** Stands before the first slot to begin with. */
    static final class Cursor {
        private final Unpacker slots;
        private int next;

        private Cursor(byte[] packed) {
            this.slots = new Unpacker(packed);
        }

        boolean hasNext() {
            slots.moveTo(next);
            return !slots.isEmpty();
        }

        /** The number of the next slot, whose sums can be read from now on, once. */
        long next() {
            slots.moveTo(next);
            long number = slots.next();
            int length = slots.nextInt();
            next = slots.place() + length;
            return number;
        }

        /** All sums of the slot. */
        InferenceSums sums() {
            return InferenceSums.unpack(slots);
        }

        /** How its inferences went and what they cost. */
        CallTally calls() {
            return InferenceSums.calls(slots);
        }
    }

    /**
     * The slots with this added to the one of this number.
     *
     * @param last the number of the present: when all slots are taken, the highest goes if it lies beyond, else the lowest
     */
    byte[] with(byte[] packed, long number, InferenceSums sums, long last) {
        TreeMap<Long, InferenceSums> slots = unpacked(packed);
        InferenceSums known = slots.putIfAbsent(number, sums);
        if (known != null) {
            known.add(sums);
        }
        if (slots.size() > most) {
            slots.remove(slots.lastKey() > last ? slots.lastKey() : slots.firstKey());
        }
        return packed(slots);
    }

    /** The slots without the first one; there must be one. */
    static byte[] withoutFirst(byte[] packed) {
        TreeMap<Long, InferenceSums> slots = unpacked(packed);
        slots.pollFirstEntry();
        return packed(slots);
    }

    private static TreeMap<Long, InferenceSums> unpacked(byte[] packed) {
        TreeMap<Long, InferenceSums> slots = new TreeMap<>();
        Cursor cursor = cursor(packed);
        while (cursor.hasNext()) {
            slots.put(cursor.next(), cursor.sums());
        }
        return slots;
    }

    private static byte[] packed(Map<Long, InferenceSums> slots) {
        Packer all = new Packer();
        slots.forEach((number, sums) -> {
            Packer one = new Packer();
            sums.pack(one);
            all.put(number);
            all.put(one.packed());
        });
        return all.packed();
    }
}
