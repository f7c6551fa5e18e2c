package io.roi4j.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is published in one registry. Each figure is offered to it once, whatever becomes of it. */
final class RegistryBinding {
    private static final MeterKey GENERATION = new MeterKey("roi.report.generation", Tags.empty());
    private static final MeterKey TIMESTAMP = new MeterKey("roi.report.timestamp", Tags.empty());

    private final RegistryGuard guard;
    private final Function<MeterRegistry, Predicate<Meter>> owned;
    private final ReportReader reader;
    private final Set<MeterKey> offered = ConcurrentHashMap.newKeySet();

    /**
     * Nothing is published yet.
     *
     * @param owned tells of a registry which of its meters are ours, since one that is bound may be a part of this one
     */
    RegistryBinding(
            MeterRegistry registry,
            Function<MeterRegistry, Predicate<Meter>> owned,
            ReportReader reader,
            Problems problems) {
        this.guard = new RegistryGuard(registry, problems);
        this.owned = owned;
        this.reader = reader;
    }

    /** Whether a meter of this registry was registered here. */
    boolean owns(Meter meter) {
        return guard.owns(meter);
    }

    /** Registers what is new in the catalogue. Several threads may do so at once: each figure falls to one of them. */
    void offer(Catalogue catalogue) {
        boolean first = offered.add(GENERATION);
        List<Publication> fresh = catalogue.publications().stream()
                .filter(publication -> offered.add(publication.key()))
                .toList();
        if (!first && fresh.isEmpty()) {
            return;
        }
        RegistryGuard.Round round = guard.round(owned);
        if (first) {
            aboutTheReport(round);
        }
        fresh.forEach(publication -> publish(round, publication));
        round.end();
    }

    void close() {
        guard.close();
    }

    private void aboutTheReport(RegistryGuard.Round round) {
        ReportGauge generation = new ReportGauge(reader, ReportIndex::generation);
        ReportGauge timestamp = new ReportGauge(reader, ReportIndex::timestamp);
        gauge(round, GENERATION, null, "Number of the report that the meters show.", generation);
        gauge(round, TIMESTAMP, "seconds", "When that report was calculated, since the epoch.", timestamp);
        for (HealthGauge each : HealthGauge.ALL) {
            gauge(round, each.key(), each.unit(), each.help(), new ReportGauge(reader, each::of));
        }
    }

    private void publish(RegistryGuard.Round round, Publication publication) {
        if (publication.counter()) {
            counter(round, publication);
            return;
        }
        for (Facet facet : Facet.values()) {
            if (publication.compared() || !facet.isComparing()) {
                gauge(
                        round,
                        publication.key().with(facet.suffix()),
                        MeterUnits.baseUnit(
                                facet.unit(publication.unit()),
                                publication.key().name()),
                        facet.help(publication.help(), publication.unit()),
                        new FacetGauge(reader, publication.key(), facet));
            }
        }
    }

    private void counter(RegistryGuard.Round round, Publication publication) {
        TotalCounter state = new TotalCounter(reader, publication.key());
        round.register(
                publication.key(),
                registry -> FunctionCounter.builder(publication.key().name(), state, state)
                        .tags(publication.key().tags())
                        .baseUnit(MeterUnits.baseUnit(
                                publication.unit(), publication.key().name()))
                        .description(publication.help() + MeterUnits.note(publication.unit()))
                        .register(registry));
    }

    private static <S extends ToDoubleFunction<S>> void gauge(
            RegistryGuard.Round round, MeterKey key, @Nullable String unit, String help, S state) {
        round.register(
                key,
                registry -> Gauge.builder(key.name(), state, state)
                        .tags(key.tags())
                        .baseUnit(unit)
                        .description(help)
                        .register(registry));
    }
}
