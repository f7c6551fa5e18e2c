package io.roi4j.impl.inference;

import java.util.Arrays;

/**
 * Writes numbers in as few bytes as they need, seven bits to a byte, the lowest first, the highest bit set where more
 * follow: most numbers of a series are small. {@link Unpacker} reads them back. Not safe for use by several threads.
 */
final class Packer {
    private static final int MOST_BYTES = 10;

    private byte[] bytes = new byte[128];
    private int size;

    /** Writes a number; one below 0 takes the most bytes. */
    void put(long number) {
        if (bytes.length < size + MOST_BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a number whose last bits are mostly 0, as those of whole numbers are. */
    void put(double number) {
        put(Long.reverse(Double.doubleToRawLongBits(number)));
    }

    /** Writes bytes, their length first. */
    void put(byte[] others) {
        put(others.length);
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, size + others.length));
        System.arraycopy(others, 0, bytes, size, others.length);
        size += others.length;
    }

    byte[] packed() {
        return Arrays.copyOf(bytes, size);
    }
}
