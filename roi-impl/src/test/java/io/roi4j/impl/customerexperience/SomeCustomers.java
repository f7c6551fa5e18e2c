package io.roi4j.impl.customerexperience;

import io.roi4j.Money;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.SentimentSurvey;
import io.roi4j.impl.formula.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Facts about customers of every kind, at the time where {@link Live} starts and before. */
final class SomeCustomers {
    private static final Arbitrary<Integer> DAYS = Arbitraries.integers().between(1, 390);
    private static final Arbitrary<Integer> SIZES = Arbitraries.integers().between(0, 40);
    private static final Arbitrary<String> KEYS = Arbitraries.of("a", "b", "c", "d", "e", "f");

    private SomeCustomers() {}

    /** Something told. */
    interface Fact {
        void tell(CustomerExperienceCalculator room);
    }

    private static Instant daysAgo(int days) {
        return Live.START.minus(Duration.ofDays(days));
    }

    /** Facts that each instance tells of its own, each by its key or none. */
    static Arbitrary<Fact> hot() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), DAYS, SIZES, KEYS)
                .as((kind, days, size, key) -> {
                    long at = daysAgo(days).toEpochMilli();
                    return switch (kind) {
                        case 0 -> room -> room.recommended(at, size % 11);
                        case 1 -> room -> room.satisfied(at, 1 + size % 5);
                        case 2 -> room -> room.recommendationAsked(at, size + 1);
                        case 3 -> room -> room.felt(at, (size - 20) / 20.0, key, 1 + size / 8.0);
                        case 4 -> room -> room.responded(at, size * 1_000_000_000L, 20_000_000_000L);
                        default -> keyed(kind, key, days, size);
                    };
                });
    }

    /** Facts with keys: told twice they count once. */
    static Arbitrary<Fact> keyed() {
        Arbitrary<Fact> halves = Combinators.combine(Arbitraries.integers().between(5, 9), KEYS, DAYS, SIZES)
                .as(SomeCustomers::keyed);
        return Arbitraries.oneOf(halves, slow().map(fact -> room -> room.told(fact)));
    }

    private static Fact keyed(int kind, String key, int days, int size) {
        long at = daysAgo(days).toEpochMilli() + size;
        return switch (kind) {
            case 5 -> room -> room.contactOpened(key, at);
            case 6 -> room -> room.contactResolved(key, at + 500_000);
            case 7 -> room -> room.contactRepeated(key, at + 900_000);
            case 8 -> room -> room.requestReceived(key, at);
            default -> room -> room.requestAnswered(key, at + 600_000);
        };
    }

    /** The key says all, so that two different facts never have the same one. */
    static Arbitrary<CustomerFact> slow() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), DAYS, SIZES, SIZES)
                .as((kind, days, size, other) -> {
                    String id = days + "/" + size + "/" + other;
                    Instant at = daysAgo(days);
                    return switch (kind) {
                        case 0 -> new NpsSurvey(id, at, size, other, days, 0);
                        case 1 -> new CsatSurvey(id, at, List.of((long) size, 1L, 2L, (long) other, 3L), 500);
                        case 2 -> new SentimentSurvey(id, at, size, other, days);
                        case 3 -> new ContactPeriod(id, at, size + other, size);
                        case 4 ->
                            new CustomerPeriod(
                                    id, at.minus(Duration.ofDays(30)), at, size + other, size + days, days, "contract");
                        case 5 -> new CustomerMargin(id, at, Money.of(size + "." + other, "USD"));
                        default ->
                            new CustomerStay(
                                    id,
                                    at,
                                    other % 2 == 0
                                            ? Optional.empty()
                                            : Optional.of(at.plus(Duration.ofDays(size)))
                                                    .filter(end -> !end.isAfter(Live.START)),
                                    "contract");
                    };
                });
    }
}
