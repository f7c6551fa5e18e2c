package io.roi4j.impl.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packed sums by number, the lowest number first, never more than so many. What doesn't fit is dropped by number, one for
 * one, never by age: after a long idle time, or when the clock jumped and came back, nothing that was kept is wiped. As
 * small as can be, since every series has some: the number is packed with its sums. Not safe for use by several threads.
 */
final class Slots {
    private static final byte[][] NONE = new byte[0][];

    private final int most;
    private byte[][] slots = NONE;

    Slots(int most) {
        this.most = most;
    }

    int size() {
        return slots.length;
    }

    /** The number of the slot that stands at a place, from 0 on. */
    long number(int place) {
        return new Unpacker(slots[place]).next();
    }

    /** The sums of the slot that stands at a place, from 0 on. */
    InferenceSums sums(int place) {
        Unpacker packed = new Unpacker(slots[place]);
        packed.next();
        return InferenceSums.unpack(packed);
    }

    /**
     * Adds to the slot of this number.
     *
     * @param last the number of the present: when all slots are taken, the highest goes if it lies beyond, else the lowest
     */
    void add(long number, InferenceSums sums, long last) {
        int place = firstFrom(number);
        if (has(place, number)) {
            InferenceSums all = sums(place);
            all.add(sums);
            slots[place] = pack(number, all);
            return;
        }
        byte[][] more = Arrays.copyOf(slots, slots.length + 1);
        System.arraycopy(slots, place, more, place + 1, slots.length - place);
        more[place] = pack(number, sums);
        slots = more;
        if (slots.length > most) {
            removeAt(number(slots.length - 1) > last ? slots.length - 1 : 0);
        }
    }

    /** The place of the first slot of this number or a higher one. */
    private int firstFrom(long number) {
        int place = 0;
        while (place < slots.length && number(place) < number) {
            place++;
        }
        return place;
    }

    private boolean has(int place, long number) {
        return place < slots.length && number(place) == number;
    }

    private static byte[] pack(long number, InferenceSums sums) {
        Packer packer = new Packer();
        packer.put(number);
        sums.pack(packer);
        return packer.packed();
    }

    /** Takes the slot of this number out; null if there is none. */
    @Nullable
    InferenceSums remove(long number) {
        int place = firstFrom(number);
        return has(place, number) ? removeAt(place) : null;
    }

    /** Takes the slot at a place out. */
    InferenceSums removeAt(int place) {
        InferenceSums removed = sums(place);
        byte[][] fewer = Arrays.copyOf(slots, slots.length - 1);
        System.arraycopy(slots, place + 1, fewer, place, fewer.length - place);
        slots = fewer;
        return removed;
    }
}
