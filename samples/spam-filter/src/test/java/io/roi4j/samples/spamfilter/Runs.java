package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Report;

/** The whole stream at full speed, for tests. */
final class Runs {

    private Runs() {}

    /** A service that has served all mails; the caller closes it. */
    static Service complete(String... args) throws OptionException {
        Service service = new Service(CommandLine.parse(args));
        while (!service.stream().progress().isOver()) {
            service.stream().serveNext();
        }
        return service;
    }

    /** The report of all that was recorded. */
    static Report report(Service service) throws InterruptedException {
        return service.instruments().reportSince(service.stream().progress().now());
    }

    /** The metrics of a cohort. */
    static <R extends Record> R metrics(Service service, Cohort cohort, Class<R> type) throws InterruptedException {
        Report report = report(service);
        assertThat(report.health().refused()).isEmpty();
        assertThat(report.health().overflowed()).isEmpty();
        return report.entry(Service.INITIATIVE, cohort).orElseThrow().metrics(type);
    }
}
