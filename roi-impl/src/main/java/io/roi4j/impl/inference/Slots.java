package io.roi4j.impl.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packed sums by number, the lowest number first, never more than so many. What doesn't fit is dropped by number, one for
 * one, never by age: after a long idle time, or when the clock jumped and came back, nothing that was kept is wiped. As
 * small as can be, since every series has some. Not safe for use by several threads.
 */
final class Slots {
    private final int most;
    private long[] numbers = new long[0];
    private byte[][] packed = new byte[0][];

    Slots(int most) {
        this.most = most;
    }

    int size() {
        return numbers.length;
    }

    /** The number of the slot that stands at a place, from 0 on. */
    long number(int place) {
        return numbers[place];
    }

    /** The sums of the slot that stands at a place, from 0 on. */
    InferenceSums sums(int place) {
        return InferenceSums.unpack(packed[place]);
    }

    /**
     * Adds to the slot of this number.
     *
     * @param last the number of the present: when all slots are taken, the highest goes if it lies beyond, else the lowest
     */
    void add(long number, InferenceSums sums, long last) {
        int place = Arrays.binarySearch(numbers, number);
        if (place >= 0) {
            InferenceSums all = sums(place);
            all.add(sums);
            packed[place] = all.pack();
            return;
        }
        insert(-place - 1, number, sums.pack());
        if (numbers.length > most) {
            removeAt(numbers[numbers.length - 1] > last ? numbers.length - 1 : 0);
        }
    }

    private void insert(int place, long number, byte[] sums) {
        int size = numbers.length;
        numbers = Arrays.copyOf(numbers, size + 1);
        packed = Arrays.copyOf(packed, size + 1);
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        System.arraycopy(packed, place, packed, place + 1, size - place);
        numbers[place] = number;
        packed[place] = sums;
    }

    /** Takes the slot of this number out; null if there is none. */
    @Nullable InferenceSums remove(long number) {
        int place = Arrays.binarySearch(numbers, number);
        return place < 0 ? null : removeAt(place);
    }

    /** Takes the slot at a place out. */
    InferenceSums removeAt(int place) {
        InferenceSums removed = sums(place);
        int after = numbers.length - place - 1;
        System.arraycopy(numbers, place + 1, numbers, place, after);
        System.arraycopy(packed, place + 1, packed, place, after);
        numbers = Arrays.copyOf(numbers, numbers.length - 1);
        packed = Arrays.copyOf(packed, packed.length - 1);
        return removed;
    }
}
