package io.roi4j.impl.inference;

import static io.roi4j.inference.Inference.NO_TOKEN;

/** Counts how fast generated answers came. Not safe for use by several threads. */
final class GenerationCounts {
    private final LatencyCounts firstTokens;
    private final LatencyCounts perOutputToken;

    GenerationCounts() {
        this(new LatencyCounts(), new LatencyCounts());
    }

    private GenerationCounts(LatencyCounts firstTokens, LatencyCounts perOutputToken) {
        this.firstTokens = firstTokens;
        this.perOutputToken = perOutputToken;
    }

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
        firstTokens.add(others.firstTokens);
        perOutputToken.add(others.perOutputToken);
    }

    GenerationTally tally() {
        return new GenerationTally(firstTokens.tally(), perOutputToken.tally());
    }

    void pack(Packer packer) {
        firstTokens.pack(packer);
        perOutputToken.pack(packer);
    }

    static GenerationCounts unpack(Unpacker packed) {
        return new GenerationCounts(LatencyCounts.unpack(packed), LatencyCounts.unpack(packed));
    }
}
