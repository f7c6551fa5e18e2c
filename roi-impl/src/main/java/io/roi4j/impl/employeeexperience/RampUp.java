package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Employment;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The way of one new employee to full productivity, in whole days from the first one.
 *
 * @param start the first day
 * @param exit the day on which the way ended or was last seen
 * @param cause {@link #REACHED}, {@link #LEFT}, or {@link FollowUp#CENSORED}
 */
record RampUp(Instant start, long exit, int cause) {
    /** Full productivity was reached. */
    static final int REACHED = 1;
    /** The employment ended before. */
    static final int LEFT = 2;

    /** All who were watched from their first day, by the key of their employment. */
    static Map<RecordKey, RampUp> of(EmployeeExperienceTally tally, Instant asOf) {
        Map<String, Instant> told = new HashMap<>();
        tally.reached()
                .facts()
                .forEach(fact -> told.merge(fact.employment(), fact.at(), (a, b) -> a.isBefore(b) ? a : b));
        WeeklyOutputs outputs = WeeklyOutputs.of(tally);
        Map<RecordKey, RampUp> all = new HashMap<>();
        Tenures.byKey(tally, asOf).forEach((key, tenure) -> {
            boolean watched = outputs.has(tenure.fact().id()) || !told.isEmpty();
            if (tenure.entry() == Tenure.FROM_START && watched) {
                all.put(key, of(tenure, told, outputs));
            }
        });
        return all;
    }

    private static RampUp of(Tenure tenure, Map<String, Instant> told, WeeklyOutputs outputs) {
        Employment fact = tenure.fact();
        OptionalLong reached = Stream.of(
                        told.containsKey(fact.id()) ? days(fact, told.get(fact.id())) : OptionalLong.empty(),
                        outputs.reached(fact))
                .flatMapToLong(OptionalLong::stream)
                .filter(day -> day >= 0 && day <= tenure.exit())
                .min();
        if (reached.isPresent()) {
            return new RampUp(fact.start(), reached.getAsLong(), REACHED);
        } else if (tenure.end().isPresent()) {
            return new RampUp(fact.start(), tenure.exit(), LEFT);
        }
        // What outputs say is only known weeks later: nobody can have reached it in a week that can't be judged yet.
        long seen = outputs.has(fact.id()) ? outputs.judgedUntil(fact) : tenure.exit();
        return new RampUp(fact.start(), Math.min(seen, tenure.exit()), FollowUp.CENSORED);
    }

    private static OptionalLong days(Employment fact, Instant at) {
        return at.isBefore(fact.start())
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(fact.start(), at).toDays());
    }

    /** The observation in seconds. */
    FollowUp followUp() {
        return new FollowUp(Double.NEGATIVE_INFINITY, exit * Tenure.DAY, cause, 1);
    }
}
