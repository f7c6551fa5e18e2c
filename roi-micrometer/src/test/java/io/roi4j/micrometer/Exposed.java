package io.roi4j.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import io.roi4j.Figures;
import io.roi4j.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Prometheus calls a figure, by the code that names meters. */
public final class Exposed {
    private static final PrometheusNamingConvention CONVENTION = new PrometheusNamingConvention();

    private final Publication publication;

    private Exposed(Publication publication) {
        this.publication = publication;
    }

    /** The names of a figure of a report. */
    public static Exposed of(Report.Entry owner, Figures.Entry entry) {
        return new Exposed(Publication.of(new MeterKeys(owner).of(entry), entry));
    }

    /** The name of the counter that a total becomes. */
    public String counter() {
        String name = named(publication.key().name(), Meter.Type.COUNTER, publication.unit());
        return name.endsWith("_total") ? name : name + "_total";
    }

    /** The name of a gauge of a measure; the facet is named as its suffix is, {@code value} or {@code lower}. */
    public String gauge(String facet) {
        Facet published = Facet.valueOf(facet.toUpperCase(Locale.ROOT));
        return named(
                publication.key().name() + published.suffix(), Meter.Type.GAUGE, published.unit(publication.unit()));
    }

    /** The keys of its labels, sorted. */
    public List<String> labels() {
        return publication.key().tags().stream()
                .map(Tag::getKey)
                .map(CONVENTION::tagKey)
                .sorted()
                .toList();
    }

    /** Whether it has a baseline and a verdict. */
    public boolean compared() {
        return publication.compared();
    }

    private String named(String name, Meter.Type type, String unit) {
        @Nullable String base = MeterUnits.baseUnit(unit, publication.key().name());
        return CONVENTION.name(name, type, base);
    }
}
