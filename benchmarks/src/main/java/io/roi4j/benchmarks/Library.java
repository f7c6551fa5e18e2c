package io.roi4j.benchmarks;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What is compared. */
public enum Library {
    ROI4J("roi4j", Kind.OURS, Roi4jSubject::new),
    ROI4J_METERS("roi4j, read through RoiMeters", Kind.OURS, Roi4jMetersSubject::new),
    /** With a simulated clock, as the next one. */
    ROI4J_YOUNG("roi4j, first minute", Kind.OURS, names -> Past.of(names, Duration.ZERO)),
    ROI4J_AGED("roi4j, after a month", Kind.OURS, names -> Past.of(names, Duration.ofDays(30))),
    LIMIT("hand-written limit", Kind.LIMIT, names -> new LimitSubject()),
    PROMETHEUS("prometheus-metrics", Kind.PEER, names -> new PrometheusSubject()),
    OPENTELEMETRY("OpenTelemetry", Kind.PEER, OpenTelemetrySubject::new),
    MICROMETER_SIMPLE("Micrometer, SimpleMeterRegistry", Kind.PEER, names -> MicrometerSubject.simple()),
    MICROMETER_PROMETHEUS("Micrometer, PrometheusMeterRegistry", Kind.PEER, names -> MicrometerSubject.prometheus()),
    DROPWIZARD("Dropwizard", Kind.PEER, names -> new DropwizardSubject());

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
    private final Function<Names, Subject> setUp;

    Library(String title, Kind kind, Function<Names, Subject> setUp) {
        this.title = title;
        this.kind = kind;
        this.setUp = setUp;
    }

    String title() {
        return title;
    }

    boolean peer() {
        return kind == Kind.PEER;
    }

    /** The library without any series yet, ready for those of these names. */
    Subject setUp(Names names) {
        return setUp.apply(names);
    }
}
