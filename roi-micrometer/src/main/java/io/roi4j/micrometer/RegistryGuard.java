package io.roi4j.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.noop.NoopMeter;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

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

    /** Whether a meter of this registry is one that was registered here. */
    boolean owns(Meter meter) {
        return ours.contains(meter);
    }

    /**
     * Begins to register some meters.
     *
     * @param owned tells of a registry which of its meters are ours
     */
    Round round(Function<MeterRegistry, Predicate<Meter>> owned) {
        return new Round(present(), new Parts(registry, owned, problems));
    }

    /** Removes all meters that are ours; what is being registered meanwhile is removed by who registers it. */
    void close() {
        closed = true;
        Set<Meter> present = present();
        for (Meter meter : ours) {
            // A registry removes by name and tags: where the host has replaced ours, it would remove the host's.
            if (present.isEmpty() || present.contains(meter)) {
                remove(meter);
            }
        }
    }

    private Set<Meter> present() {
        Set<Meter> present = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            present.addAll(registry.getMeters());
        } catch (Exception | LinkageError e) {
            problems.warn("listing the meters of a registry", e);
        }
        return present;
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
        private final Parts parts;
        private final Set<MeterKey> failed = new HashSet<>();

        private Round(Set<Meter> present, Parts parts) {
            this.present = present;
            this.parts = parts;
        }

        /** Registers one meter, or logs why it couldn't. A meter that a filter denies is left out. */
        void register(MeterKey key, Function<MeterRegistry, Meter> registration) {
            if (closed) {
                return;
            }
            if (parts.have(key)) {
                taken(key);
                return;
            }
            try {
                Meter meter = registration.apply(registry);
                if (meter instanceof NoopMeter) {
                    return;
                }
                if (present.contains(meter) || !ours.add(meter)) {
                    taken(key);
                } else if (closed) {
                    remove(meter);
                }
            } catch (Exception | LinkageError e) {
                failed.add(key);
                problems.warn("registering a meter", e);
            }
        }

        /** Ends it: nothing is left of what couldn't be registered. */
        void end() {
            parts.withdraw(failed);
        }

        private void taken(MeterKey key) {
            problems.warn("a name that another meter has; the other stays", key.toString());
        }
    }
}
