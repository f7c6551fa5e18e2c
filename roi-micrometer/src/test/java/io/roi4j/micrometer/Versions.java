package io.roi4j.micrometer;

import io.micrometer.core.instrument.MeterRegistry;

/** What the tests run on: today's Micrometer or, with the profile ci, an older one too. */
final class Versions {
    private Versions() {}

    static String micrometer() {
        return of(MeterRegistry.class);
    }

    /** The version that the jar of a class says it has. */
    static String of(Class<?> type) {
        return String.valueOf(type.getPackage().getImplementationVersion());
    }
}
