package io.roi4j.impl.tally;

/**
 * Buckets of non-negative longs that grow with the number: {@code 2^bits} to an octave, so that the middle of a bucket is at
 * most {@code 2^-(bits + 1)} of a number off.
 *
 * <p>Numbers below {@code 2^bits} have a bucket each. A bucket above holds {@code [m * 2^s, (m + 1) * 2^s)} for an m of
 * {@code 2^bits} to {@code 2^(bits + 1) - 1}.
 *
 * @param bits 0 to 20
 */
record LogBuckets(int bits) {
    LogBuckets {
        if (bits < 0 || bits > 20) {
            throw new IllegalArgumentException("bits must be 0 to 20, got " + bits);
        }
    }

    /** The bucket of a number of 0 or more, from 0 on. */
    int bucketOf(long number) {
        int shift = Math.max(0, Long.SIZE - 1 - bits - Long.numberOfLeadingZeros(number));
        return (shift << bits) + (int) (number >>> shift);
    }

    /** The least number of a bucket. */
    double lower(int bucket) {
        int shift = Math.max(0, (bucket >> bits) - 1);
        return Math.scalb((double) (bucket - (shift << bits)), shift);
    }

    /** The end of a bucket, which belongs to the next one. */
    double upper(int bucket) {
        return lower(bucket + 1);
    }

    /** The number that is nearest to all of a bucket: the only one, or the middle. */
    double middle(int bucket) {
        return bucket >> bits < 2 ? lower(bucket) : (lower(bucket) + upper(bucket)) / 2;
    }
}
