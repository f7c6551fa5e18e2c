package io.roi4j;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All measures of all initiatives, calculated together.
 *
 * @param generation a number that grows by one with each calculation
 * @param asOf the instant of the calculation
 * @param entries one entry for each initiative and cohort
 * @param health what was refused and what overflowed, at the same instant
 */
public record Report(long generation, Instant asOf, List<Entry> entries, Health health) {
    public Report {
        Objects.requireNonNull(asOf, "asOf");
        entries = List.copyOf(entries);
        Objects.requireNonNull(health, "health");
    }

    /** The entry of an initiative and cohort, or empty when nothing of it was asked for yet. */
    public Optional<Entry> entry(String initiative, Cohort cohort) {
        return entries.stream()
                .filter(e -> e.initiative().equals(initiative) && e.cohort() == cohort)
                .findFirst();
    }

    /**
     * The measures of one initiative and cohort.
     *
     * @param initiative the initiative's name
     * @param cohort the cohort
     * @param metrics one metrics record for each indicator, in the order of the catalogue
     */
    public record Entry(String initiative, Cohort cohort, List<Record> metrics) {
        public Entry {
            Objects.requireNonNull(initiative, "initiative");
            Objects.requireNonNull(cohort, "cohort");
            metrics = List.copyOf(metrics);
        }

        /**
         * The metrics record of the given type.
         *
         * @throws IllegalArgumentException if the type is not the metrics record of an indicator
         */
        public <M extends Record> M metrics(Class<M> type) {
            return metrics.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("type: no indicator has the metrics " + type));
        }
    }
}
