package io.roi4j.benchmarks;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What is compared. */
public enum Library {
    ROI4J("roi4j", Kind.OURS),
    ROI4J_METERS("roi4j, read through RoiMeters", Kind.OURS),
    /** With a simulated clock, as the next one. */
    ROI4J_YOUNG("roi4j, first minute", Kind.OURS),
    ROI4J_AGED("roi4j, after a month", Kind.OURS),
    LIMIT("hand-written limit", Kind.LIMIT),
    PROMETHEUS("prometheus-metrics", Kind.PEER),
    OPENTELEMETRY("OpenTelemetry", Kind.PEER),
    MICROMETER_SIMPLE("Micrometer, SimpleMeterRegistry", Kind.PEER),
    MICROMETER_PROMETHEUS("Micrometer, PrometheusMeterRegistry", Kind.PEER),
    DROPWIZARD("Dropwizard", Kind.PEER);

    enum Kind {
        OURS,
        /** What the machine allows to code that checks nothing and keeps no window. */
        LIMIT,
        PEER
    }

    /** All that are compared in what they record: one way to use each library. */
    static final Set<Library> RECORDERS =
            EnumSet.of(ROI4J, LIMIT, PROMETHEUS, OPENTELEMETRY, MICROMETER_SIMPLE, MICROMETER_PROMETHEUS, DROPWIZARD);

    private final String title;
    private final Kind kind;

    Library(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    boolean peer() {
        return kind == Kind.PEER;
    }

    /** The library without any series yet, ready for those of these names. */
    Subject setUp(Names names) {
        return switch (this) {
            case ROI4J -> new Roi4jSubject(names);
            case ROI4J_METERS -> new Roi4jMetersSubject(names);
            case ROI4J_YOUNG -> Past.of(names, Duration.ZERO);
            case ROI4J_AGED -> Past.of(names, Duration.ofDays(30));
            case LIMIT -> new LimitSubject();
            case PROMETHEUS -> new PrometheusSubject();
            case OPENTELEMETRY -> new OpenTelemetrySubject(names);
            case MICROMETER_SIMPLE -> MicrometerSubject.simple();
            case MICROMETER_PROMETHEUS -> MicrometerSubject.prometheus();
            case DROPWIZARD -> new DropwizardSubject();
        };
    }
}
