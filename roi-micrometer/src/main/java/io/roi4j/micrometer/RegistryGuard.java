package io.roi4j.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.noop.NoopMeter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Stands between a registry and its host: what the registry throws goes no further, and only meters that are ours are
 * ever removed. No lock is held while the registry is called.
 */
final class RegistryGuard {
    private final MeterRegistry registry;
    private final Problems problems;
    private final Set<Meter> ours = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    RegistryGuard(MeterRegistry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    /** Begins to register some meters. */
    Round round() {
        Set<Meter> present = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            present.addAll(registry.getMeters());
        } catch (Exception | LinkageError e) {
            problems.warn("listing the meters of a registry", e);
        }
        return new Round(present);
    }

    /** Removes all meters that are ours; what is being registered meanwhile is removed by who registers it. */
    void close() {
        closed = true;
        ours.forEach(this::remove);
    }

    private void remove(Meter meter) {
        if (ours.remove(meter)) {
            try {
                registry.remove(meter);
            } catch (Exception | LinkageError e) {
                problems.warn("removing a meter", e);
            }
        }
    }

    /** Some meters that are registered one after the other. */
    final class Round {
        // A registry that already has a meter of this name hands it out as if it were the new one.
        private final Set<Meter> present;

        private Round(Set<Meter> present) {
            this.present = present;
        }

        /** Registers one meter, or logs why it couldn't. A meter that a filter denies is left out. */
        void register(MeterKey key, Function<MeterRegistry, Meter> registration) {
            if (closed) {
                return;
            }
            try {
                Meter meter = registration.apply(registry);
                if (meter instanceof NoopMeter) {
                    return;
                }
                if (present.contains(meter) || !ours.add(meter)) {
                    problems.warn("a name that another meter has; the other stays", key.toString());
                } else if (closed) {
                    remove(meter);
                }
            } catch (Exception | LinkageError e) {
                problems.warn("registering a meter", e);
            }
        }
    }
}
