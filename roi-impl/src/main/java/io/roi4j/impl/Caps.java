package io.roi4j.impl;

import java.util.Map;

/** How many values each dimension may have unless the host says otherwise. */
final class Caps {
    static final int DEFAULT = 50;
    static final Map<String, Integer> DEFAULTS =
            Map.of("initiative", 100, "model", DEFAULT, "segment", DEFAULT, "dataset", 1_000, "deployment", DEFAULT);

    private Caps() {}
}
