package io.roi4j.impl.inference;

/** Reads what a {@link Packer} wrote, in the same order. Not safe for use by several threads. */
final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long next() {
        long number = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes[at++];
            number |= (part & 0x7FL) << shift;
            shift += 7;
        } while (part < 0);
        return number;
    }

    int nextInt() {
        return (int) next();
    }

    double nextDouble() {
        return Double.longBitsToDouble(Long.reverse(next()));
    }

    /** Where the next number begins. */
    int place() {
        return at;
    }

    /** Goes on from there. */
    void moveTo(int place) {
        at = place;
    }

    /** Whether everything was read. */
    boolean isEmpty() {
        return at == bytes.length;
    }
}
