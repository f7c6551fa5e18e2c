package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Tally;

/**
 * How fast generated answers came.
 *
 * @param firstToken time to the first token; a generation of which none ever came is among those that never did
 * @param perOutputToken time for each token after the first, of generations with two or more; one that failed is among those
 *     that never came about
 */
public record GenerationTally(LatencyTally firstToken, LatencyTally perOutputToken) implements Tally<GenerationTally> {
    /** No generation. */
    public static final GenerationTally EMPTY = new GenerationTally(LatencyTally.EMPTY, LatencyTally.EMPTY);

    @Override
    public GenerationTally merge(GenerationTally other) {
        return new GenerationTally(firstToken.merge(other.firstToken), perOutputToken.merge(other.perOutputToken));
    }
}
