package io.roi4j.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.roi4j.Roi;
import io.roi4j.bridge.ModelCalls;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Publishes everything that {@link Roi#report()} holds as meters: {@code new RoiMeters(roi).bindTo(registry)}.
 *
 * <p>A meter's name is {@code roi.<indicator>.<figure>}, for instance {@code roi.error.reduction.current.error.rate}; its
 * tags are {@code initiative} and {@code cohort}, then the dimensions that the figure is cut by (such as {@code model})
 * and, for money, {@code currency}. Time is in seconds, rates are per second, shares are between 0 and 1, money is in
 * whole units of its currency. A new figure in the catalogue needs no change here.
 *
 * <ul>
 *   <li>A {@linkplain io.roi4j.Measure measure} is a gauge and others beside it: {@code .lower} and {@code .upper} (its
 *       confidence limits), {@code .observations}, {@code .status} (0 or the {@linkplain io.roi4j.Reason#code() code} of
 *       the reason for its absence) and {@code .provenance} (0 none, 1 measured, 2 reported, 3 declared, 4 estimated);
 *       where its definition names a better side also {@code .baseline}, {@code .change} (current minus baseline) and
 *       {@code .verdict} (1 better, -1 worse, 0 undetermined). What isn't known reads NaN, never 0.
 *   <li>A {@linkplain io.roi4j.Total total} is a counter since the start. It never falls and is never NaN.
 *   <li>{@code roi.inference.failures} (by {@code error}) counts calls of models that failed by the class of the error, of the
 *       {@link ModelCalls} that the constructor was given: {@code new RoiMeters(roi, calls)}. Per {@code ModelCalls} at most 30
 *       classes, all others are {@code other}.
 *   <li>{@code roi.refused} (by {@code reason}) and {@code roi.overflowed} (by {@code dimension}) count what the library
 *       couldn't take as it was told; {@code roi.report.generation} and {@code roi.report.timestamp} (seconds since the
 *       epoch) say which report the meters show, {@code roi.report.calculation} (seconds) how long it took.
 *       {@code roi.health.stale} and {@code roi.health.expired.prices} are gauges of what else {@link io.roi4j.Health} tells.
 * </ul>
 *
 * <p>All meters read one report, which the library keeps for about a second; a scrape that is still running when that
 * second is over goes on with the next report. Whoever reads a meter pays for the calculation, no recording thread does.
 * Meters of an initiative, or of a dimension's value, that is born after binding are there by the next scrape: the read
 * that finds it starts a daemon thread that registers them and ends at once, because a read may happen while its registry
 * holds a lock. What vanishes from the report keeps its meters, which then read NaN, so that no meter is ever registered
 * twice. A {@code MeterFilter} can deny what isn't wanted, for instance all names that end in {@code .provenance}.
 *
 * <p>Safe for use by several threads. What goes wrong in a registry is logged, once for each cause, and thrown to nobody;
 * whatever the registry refused isn't offered to it again. The registry holds on to this object, the caller need not.
 */
public final class RoiMeters implements MeterBinder, AutoCloseable {
    private final Problems problems = new Problems();
    private final Catalogue catalogue = new Catalogue();
    private final Latecomers latecomers = new Latecomers(catalogue, this::offer, problems);
    private final ReportReader reader;

    // Guarded by itself. By identity, so that no code of a registry runs under this lock.
    private final IdentityHashMap<MeterRegistry, RegistryBinding> bindings = new IdentityHashMap<>();
    private volatile boolean closed;

    /**
     * The meters of {@code roi}, bound to no registry yet.
     *
     * @param calls where calls of models are recorded, if their failures are to be published by the class of the error
     */
    public RoiMeters(Roi roi, ModelCalls... calls) {
        List<ModelCalls> failing = List.of(calls);
        reader = new ReportReader(
                Objects.requireNonNull(roi, "roi"), () -> failures(failing), catalogue, latecomers, problems);
    }

    private static Map<String, Long> failures(List<ModelCalls> calls) {
        Map<String, Long> failures = new TreeMap<>();
        calls.forEach(each -> each.failures().forEach((error, count) -> failures.merge(error, count, Long::sum)));
        return failures;
    }

    /**
     * Registers the meters of all that is in the report now, and of what comes later. May be called for several
     * registries; binding the same one again does no more than {@link #refresh()}. Throws nothing but a
     * {@code NullPointerException} for a registry that is null.
     */
    @Override
    public void bindTo(MeterRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        if (closed) {
            problems.warn(
                    "binding to a registry after close()", registry.getClass().getSimpleName());
            return;
        }
        synchronized (bindings) {
            bindings.putIfAbsent(registry, new RegistryBinding(registry, this::owned, reader, problems));
        }
        refresh();
        if (closed) {
            closeBindings();
        }
    }

    /**
     * Registers what is new in the report, on the calling thread; when it returns the meters are there. Reading a meter
     * does the same, a moment later and elsewhere, so this is for a host that wants to choose the moment. Throws nothing.
     */
    public void refresh() {
        reader.update();
        latecomers.registerHere();
    }

    /**
     * Removes all meters of this object from all registries. The {@link Roi} stays open. May be called again; binding
     * after it does nothing. Throws nothing. A registry that exports differences by steps is better closed before, so
     * that its last step is exported.
     */
    @Override
    public void close() {
        closed = true;
        reader.close();
        closeBindings();
        latecomers.close();
    }

    private void offer() {
        snapshot().forEach(binding -> binding.offer(catalogue));
    }

    private Predicate<Meter> owned(MeterRegistry registry) {
        RegistryBinding binding;
        synchronized (bindings) {
            binding = bindings.get(registry);
        }
        return binding == null ? meter -> false : binding::owns;
    }

    private void closeBindings() {
        snapshot().forEach(RegistryBinding::close);
    }

    private List<RegistryBinding> snapshot() {
        synchronized (bindings) {
            return List.copyOf(bindings.values());
        }
    }
}
