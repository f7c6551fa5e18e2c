package io.roi4j.langchain4j;

import org.jspecify.annotations.Nullable;

/** How long calls took. */
final class Latencies {
    private Latencies() {}

    /** The time since a call began; negative if its beginning isn't known. */
    static long since(@Nullable Object started) {
        return started instanceof Long start ? Math.max(0, System.nanoTime() - start) : -1;
    }
}
