package io.roi4j.impl.tally;

import java.util.Map;
import java.util.TreeMap;

/** Maps of tallies, merged key by key. */
public final class Maps {
    private Maps() {}

    /** Every key of either map with the merge of its tallies, in order of the keys. */
    public static <T extends Tally<T>> Map<String, T> merge(Map<String, T> a, Map<String, T> b) {
        if (a.isEmpty()) {
            return b;
        } else if (b.isEmpty()) {
            return a;
        }
        Map<String, T> merged = new TreeMap<>(a);
        b.forEach((key, tally) -> merged.merge(key, tally, Tally::merge));
        return merged;
    }
}
