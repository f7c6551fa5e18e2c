package io.roi4j.impl.stats;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The values of a pure function that are asked for again and again. Once it is full, further ones are calculated each time.
 * Safe for use by several threads.
 */
final class Memo<K, V> {
    private final int most;
    private final ConcurrentMap<K, V> known = new ConcurrentHashMap<>();

    Memo(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> function) {
        V value = known.get(key);
        if (value == null) {
            value = function.apply(key);
            if (known.size() < most) {
                known.put(key, value);
            }
        }
        return value;
    }
}
