package io.roi4j.benchmarks;

import java.time.Duration;

/**
 * How thoroughly to measure.
 *
 * @param forks how many JVMs for each figure; 0 runs everything once in this one, to see that it works
 * @param warmups how many times to try before in each
 * @param iterations how many times to measure in each
 * @param length how long each of them takes
 * @param few about a hundred series, a square number
 * @param many ten thousand, or as many as there is time for
 * @param models how many models, and then twice as many, the bytes of a series are taken from
 */
record Depth(int forks, int warmups, int iterations, Duration length, int few, int many, int models) {
    /** What docs/performance.md shows. */
    static final Depth FULL = new Depth(2, 2, 4, Duration.ofMillis(500), 100, 10_000, 25);
    /** The same in a fraction of the time; its figures are rough. */
    static final Depth QUICK = new Depth(1, 2, 3, Duration.ofMillis(100), 100, 1_024, 25);
    /** Tiny, in one JVM; its figures mean nothing. */
    static final Depth SMOKE = new Depth(0, 1, 1, Duration.ofMillis(1), 4, 9, 2);

    /** For what would take too long: one JVM is enough where each call goes through thousands of series. */
    Depth shallow() {
        return new Depth(Math.min(forks, 1), Math.min(warmups, 1), Math.min(iterations, 2), length, few, many, models);
    }

    /**
     * For what the JVM sees too seldom to compile at once: a read goes through much more code than a record and comes a few
     * times a second here, but for days in an application.
     */
    Depth settled() {
        return forks == 0 ? this : new Depth(Math.min(forks, 1), 10 * warmups, iterations, length, few, many, models);
    }

    int series(Size size) {
        return switch (size) {
            case ONE -> 1;
            case FEW -> few;
            case MANY -> many;
        };
    }

    /** How many series there are. */
    enum Size {
        ONE,
        FEW,
        MANY
    }
}
