package io.roi4j.impl.employeeexperience;

import io.roi4j.Elapsed;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.impl.formula.Inputs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of what was published last. Publications change once a month, scrapes come every few seconds, and a large
 * company's curves take a while.
 *
 * <p>Safe for use by several threads.
 */
final class MetricsMemo {
    /** The default window and the whole time. */
    private static final int KEPT = 2;

    private record Entry(
            Map<Family, Inputs<EmployeeExperienceTally>> inputs, Horizon horizon, EmployeeExperienceMetrics metrics) {}

    private final Deque<Entry> kept = new ArrayDeque<>();
    private boolean erased;

    /** The figures, calculated unless these are the inputs of a time before; with their age today. */
    EmployeeExperienceMetrics metrics(
            Map<Family, Inputs<EmployeeExperienceTally>> inputs, Horizon horizon, Map<String, Elapsed> ages) {
        EmployeeExperienceMetrics known = find(inputs, horizon);
        if (known == null) {
            known = EmployeeExperienceFormulas.metrics(
                    family -> Objects.requireNonNull(inputs.get(family)), horizon, ages);
            keep(new Entry(inputs, horizon, known));
        }
        return new EmployeeExperienceMetrics(
                known.retention(),
                known.exposure(),
                known.exits(),
                known.survey(),
                known.productivity(),
                known.work(),
                ages);
    }

    private synchronized @Nullable EmployeeExperienceMetrics find(
            Map<Family, Inputs<EmployeeExperienceTally>> inputs, Horizon horizon) {
        return kept.stream()
                .filter(entry ->
                        entry.horizon().equals(horizon) && entry.inputs().equals(inputs))
                .findFirst()
                .map(Entry::metrics)
                .orElse(null);
    }

    private synchronized void keep(Entry entry) {
        if (!erased) {
            kept.addLast(entry);
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
        }
    }

    /** Forgets everything, and remembers nothing any more. */
    synchronized void erase() {
        erased = true;
        kept.clear();
    }
}
