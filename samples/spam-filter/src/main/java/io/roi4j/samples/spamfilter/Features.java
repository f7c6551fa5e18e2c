package io.roi4j.samples.spamfilter;

import java.util.Arrays;
import java.util.List;

/**
 * The 57 numbers that Spambase keeps of a mail: how often 48 words and 6 characters occur, in per cent of the mail's
 * words or characters, and the average, longest and total length of its runs of capital letters.
 *
 * <p>Immutable, and equal by value, which an array in a record would not be.
 */
final class Features {

    /** The columns of the data set, in its order. A name {@code num…} is a number, {@code char…} a character. */
    static final List<String> NAMES = List.of("""
            make address all num3d our over remove internet order mail receive will people report addresses free \
            business email you credit your font num000 money hp hpl george num650 lab labs telnet num857 data num415 \
            num85 technology num1999 parts pm direct cs meeting original project re edu table conference \
            charSemicolon charRoundbracket charSquarebracket charExclamation charDollar charHash \
            capitalAve capitalLong capitalTotal""".split(" ", -1));

    /** 57. */
    static final int COUNT = NAMES.size();

    private final double[] values;

    /**
     * @param values one finite number of at least 0 for each name, in the order of {@link #NAMES}
     * @throws IllegalArgumentException if there are more or fewer, or one is negative or not a number
     */
    Features(double... values) {
        if (values.length != COUNT) {
            throw new IllegalArgumentException("expected " + COUNT + " features, found " + values.length);
        }
        this.values = values.clone();
        for (int i = 0; i < COUNT; i++) {
            if (!(this.values[i] >= 0 && this.values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "feature " + NAMES.get(i) + " must be finite and at least 0, was " + this.values[i]);
            }
        }
    }

    /**
     * The position of a feature.
     *
     * @throws IllegalArgumentException if there is no feature of that name
     */
    static int indexOf(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no feature is called " + name);
        }
        return index;
    }

    /** The feature at a position from 0 to 56. */
    double get(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
