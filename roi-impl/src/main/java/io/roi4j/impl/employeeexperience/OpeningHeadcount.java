package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Employment;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Who was in post and watched when the last months began that were watched, as many as the horizon has. AI counts as of that
 * beginning: what came later would let only those adopt it who stayed.
 *
 * @param members by the key of their employment
 */
record OpeningHeadcount(Map<RecordKey, Member> members) {

    /**
     * One of them.
     *
     * @param ai whether it worked with AI at the beginning
     * @param stayed whether it is still there at the end
     */
    record Member(boolean ai, boolean stayed) {}

    static OpeningHeadcount of(EmployeeExperienceTally tally, Instant asOf, Horizon horizon) {
        Map<RecordKey, Employment> staff = new HashMap<>();
        tally.staff().known().forEach((key, account) -> account.fact().ifPresent(fact -> staff.put(key, fact)));
        Instant closing = closing(staff.values(), asOf);
        Instant opening = Months.before(closing, horizon.months());
        Map<RecordKey, Member> members = new HashMap<>();
        staff.forEach((key, fact) -> {
            boolean gone = goneBefore(fact, closing);
            boolean known = gone || !fact.watchedUntil().orElse(asOf).isBefore(closing);
            if (known && inPost(fact, opening)) {
                boolean ai =
                        fact.aiSince().filter(since -> !since.isAfter(opening)).isPresent();
                members.put(key, new Member(ai, !gone));
            }
        });
        return new OpeningHeadcount(members);
    }

    private static Instant closing(Collection<Employment> staff, Instant asOf) {
        return staff.stream()
                .map(fact -> fact.watchedUntil().orElse(asOf))
                .max(Comparator.naturalOrder())
                .orElse(asOf);
    }

    private static boolean inPost(Employment fact, Instant opening) {
        return !fact.start().isAfter(opening) && !fact.watchedFrom().isAfter(opening) && !goneBefore(fact, opening);
    }

    private static boolean goneBefore(Employment fact, Instant instant) {
        return fact.departure()
                .filter(departure -> departure.at().isBefore(instant))
                .isPresent();
    }

    /** How many of all of them stayed. */
    Binomial all() {
        return of(true).merge(of(false));
    }

    /** How many of those with AI, or without, stayed. */
    Binomial of(boolean ai) {
        long trials =
                members.values().stream().filter(member -> member.ai() == ai).count();
        long stayed = members.values().stream()
                .filter(member -> member.ai() == ai && member.stayed())
                .count();
        return new Binomial(stayed, trials);
    }
}
