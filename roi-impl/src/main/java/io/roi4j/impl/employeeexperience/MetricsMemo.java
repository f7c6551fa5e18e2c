package io.roi4j.impl.employeeexperience;

import io.roi4j.Elapsed;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.impl.employeeexperience.Releases.Release;
import io.roi4j.impl.formula.Settings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
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

    /**
     * What figures rest on.
     *
     * @param current what is published of each family
     * @param before and of the cohort before
     * @param settings of which the scope is that of each publication
     */
    record Basis(Map<Family, Release> current, Map<Family, Release> before, Settings settings, Horizon horizon) {
        private boolean isThatOf(Basis other) {
            return current.equals(other.current)
                    && before.equals(other.before)
                    && settings.confidence() == other.settings.confidence()
                    && settings.currency().equals(other.settings.currency())
                    && settings.minimumGroup() == other.settings.minimumGroup()
                    && horizon.equals(other.horizon);
        }
    }

    private record Entry(Basis basis, EmployeeExperienceMetrics metrics) {}

    private final Deque<Entry> kept = new ArrayDeque<>();
    private boolean erased;

    /** The figures, calculated unless they rest on what those of a time before did; with their age today. */
    EmployeeExperienceMetrics metrics(
            Basis basis, Map<String, Elapsed> ages, Supplier<EmployeeExperienceMetrics> calculation) {
        EmployeeExperienceMetrics known = find(basis);
        if (known == null) {
            known = calculation.get();
            keep(new Entry(basis, known));
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

    private synchronized @Nullable EmployeeExperienceMetrics find(Basis basis) {
        return kept.stream()
                .filter(entry -> entry.basis().isThatOf(basis))
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
