package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;

/** Counts how fast generated answers came. Not safe for use by several threads. */
final class GenerationCounts {
    private final LatencyCounts firstTokens = new LatencyCounts();
    private final LatencyCounts perOutputToken = new LatencyCounts();

    void add(long latencyNanos, boolean succeeded, long outputTokens, long firstTokenNanos) {
        if (firstTokenNanos == NO_TOKEN) {
            firstTokens.addNever();
        } else {
            firstTokens.add(firstTokenNanos);
        }
        if (!succeeded) {
            perOutputToken.addNever();
        } else if (outputTokens > 1) {
            perOutputToken.add((latencyNanos - firstTokenNanos) / (outputTokens - 1));
        }
    }

    /** All of the others too. */
    void add(GenerationCounts others) {
        firstTokens.addAll(others.firstTokens);
        perOutputToken.addAll(others.perOutputToken);
    }

    GenerationTally tally() {
        return new GenerationTally(firstTokens.latencies(), perOutputToken.latencies());
    }

    void pack(Packer packer) {
        firstTokens.packLatencies(packer);
        perOutputToken.packLatencies(packer);
    }

    static GenerationCounts unpack(Unpacker packed) {
        GenerationCounts all = new GenerationCounts();
        all.firstTokens.unpackLatencies(packed);
        all.perOutputToken.unpackLatencies(packed);
        return all;
    }
}
