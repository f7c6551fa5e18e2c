package io.roi4j.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The registries that a composite hands meters on to; none where there is no composite. A composite shields nobody from them: it
 * takes a part's own meter of the same name for the one it registered, and removes it later; and where one part throws it knows
 * nothing of the meter that other parts have already.
 */
final class Parts {
    private final Problems problems;
    private final Set<MeterRegistry> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Meter> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<Meter.Id>> names = new HashMap<>();
    private final Map<String, Set<Tags>> taken = new HashMap<>();

    /**
     * The parts, and what is in them now.
     *
     * @param ours tells of a registry which of its meters are ours, registered there and not by way of a composite
     */
    Parts(MeterRegistry registry, Function<MeterRegistry, Predicate<Meter>> ours, Problems problems) {
        this.problems = problems;
        addParts(registry);
        for (MeterRegistry part : parts) {
            Predicate<Meter> oursHere = ours.apply(part);
            for (Meter meter : meters(part)) {
                earlier.add(meter);
                if (!oursHere.test(meter)) {
                    names.computeIfAbsent(meter.getId().getName(), name -> new ArrayList<>())
                            .add(meter.getId());
                }
            }
        }
    }

    /** Whether a part has a meter of its own by this name. */
    boolean have(MeterKey key) {
        List<Meter.Id> sameName = names.get(key.name());
        return sameName != null
                && taken.computeIfAbsent(
                                key.name(),
                                name -> sameName.stream()
                                        .map(id -> alike(id, key.tags()))
                                        .collect(Collectors.toSet()))
                        .contains(key.tags());
    }

    /** Removes what some parts were given before another one threw. */
    void withdraw(Set<MeterKey> failed) {
        Map<String, Tags> examples = new HashMap<>();
        failed.forEach(key -> examples.put(key.name(), key.tags()));
        for (MeterRegistry part : failed.isEmpty() ? Set.<MeterRegistry>of() : parts) {
            for (Meter meter : meters(part)) {
                String name = meter.getId().getName();
                Tags example = examples.get(name);
                if (example != null
                        && failed.contains(new MeterKey(name, alike(meter.getId(), example)))
                        && !earlier.contains(meter)) {
                    remove(part, meter);
                }
            }
        }
    }

    private void addParts(MeterRegistry registry) {
        if (registry instanceof CompositeMeterRegistry composite) {
            for (MeterRegistry part : composite.getRegistries()) {
                if (part instanceof CompositeMeterRegistry) {
                    addParts(part);
                } else {
                    parts.add(part);
                }
            }
        }
    }

    private List<Meter> meters(MeterRegistry part) {
        try {
            return part.getMeters();
        } catch (Exception | LinkageError e) {
            problems.warn("listing the meters of a registry", e);
            return List.of();
        }
    }

    private void remove(MeterRegistry part, Meter meter) {
        try {
            part.remove(meter);
        } catch (Exception | LinkageError e) {
            problems.warn("removing a meter", e);
        }
    }

    // All keys of one name have the same tags; common tags come on top.
    private static Tags alike(Meter.Id id, Tags example) {
        Set<String> keys = example.stream().map(Tag::getKey).collect(Collectors.toSet());
        return Tags.of(
                id.getTags().stream().filter(tag -> keys.contains(tag.getKey())).toList());
    }
}
