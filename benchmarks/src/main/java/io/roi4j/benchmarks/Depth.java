package io.roi4j.benchmarks;

import java.time.Duration;

/**
 * How thoroughly to measure.
 *
 * @param forks how many JVMs for each figure; 0 runs everything once in this one, to see that it works
 * @param iterations how many times to measure in each; half as many go before to warm up
 * @param length how long each of them takes
 * @param few about a hundred series, a square number
 * @param many about ten thousand
 * @param models how many models, and then twice as many, the bytes of a series are taken from
 */
record Depth(int forks, int iterations, Duration length, int few, int many, int models) {
    /** What docs/performance.md shows. */
    static final Depth FULL = new Depth(2, 4, Duration.ofMillis(500), 100, 10_000, 25);
    /** The same in a fraction of the time; its figures are rough. */
    static final Depth QUICK = new Depth(1, 2, Duration.ofMillis(100), 100, 10_000, 25);
    /** Tiny, in one JVM; its figures mean nothing. */
    static final Depth SMOKE = new Depth(0, 1, Duration.ofMillis(1), 4, 9, 2);

    int warmups() {
        return (iterations + 1) / 2;
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
