package io.roi4j.impl.customerexperience;

import io.roi4j.Scope;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.SentimentSurvey;
import io.roi4j.impl.tally.Maps;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts kept one by one, each kind for itself.
 *
 * @param byKind the facts by the simple name of their class
 * @param asOf when the latest batch was exported, in milliseconds since the epoch; {@link Long#MIN_VALUE} before the first
 */
public record CustomerRecords(Map<String, Records<CustomerFact, Results>> byKind, long asOf)
        implements Tally<CustomerRecords> {
    /** No facts. */
    public static final CustomerRecords EMPTY = new CustomerRecords(Map.of(), Long.MIN_VALUE);

    private static final Comparator<CustomerFact> ORDER =
            Comparator.comparing(CustomerFact::at).thenComparing(CustomerFact::toString);

    private static final List<Class<? extends CustomerFact>> RESULTS =
            List.of(NpsSurvey.class, CsatSurvey.class, ContactPeriod.class, SentimentSurvey.class);

    public CustomerRecords {
        byKind = Map.copyOf(byKind);
    }

    /** These facts, each told by itself, as a notebook has them. */
    public static CustomerRecords of(List<? extends CustomerFact> facts) {
        CustomerRecords all = EMPTY;
        for (CustomerFact fact : facts) {
            all = all.merge(new CustomerRecords(
                    Map.of(fact.getClass().getSimpleName(), Records.of(List.of(fact), Results.EMPTY)), Long.MIN_VALUE));
        }
        return all;
    }

    @Override
    public CustomerRecords merge(CustomerRecords other) {
        return new CustomerRecords(Maps.merge(byKind, other.byKind), Math.max(asOf, other.asOf));
    }

    /** All facts of a kind, in no particular order. */
    public <F extends CustomerFact> Stream<F> all(Class<F> kind) {
        return of(kind).stream().flatMap(Records::facts).map(kind::cast);
    }

    /** The facts of a kind of which the time lies within the window, in no particular order. */
    public <F extends CustomerFact> Stream<F> within(Class<F> kind, Scope scope) {
        return of(kind).stream().flatMap(records -> records.facts(scope)).map(kind::cast);
    }

    /** The same, the oldest first: for what is few. */
    public <F extends CustomerFact> List<F> inOrder(Class<F> kind, Scope scope) {
        return within(kind, scope).sorted(ORDER).toList();
    }

    /** What results told as a whole add up to, those too that were dropped. */
    Results results() {
        return RESULTS.stream()
                .flatMap(kind -> of(kind).stream())
                .map(kind -> kind.facts().map(Results::of).reduce(kind.compacted(), Results::merge))
                .reduce(Results.EMPTY, Results::merge);
    }

    /** Whether some of a kind that belong into the window were dropped; a stay belongs into all since it began. */
    public boolean cut(Class<? extends CustomerFact> kind, Scope scope) {
        boolean always = scope.window().isAll() || kind == CustomerStay.class;
        return of(kind).filter(records -> always ? records.compacted().facts() > 0 : records.cut(scope))
                .isPresent();
    }

    /** When the latest batch was exported, if any of this kind came in a batch. */
    public Optional<Instant> asOf(Class<? extends CustomerFact> kind) {
        boolean imported = of(kind).stream()
                .flatMap(records -> records.known().entrySet().stream())
                .anyMatch(entry -> !entry.getKey().source().isEmpty()
                        && entry.getValue().fact().isPresent());
        return imported ? latestBatch() : Optional.empty();
    }

    /** When the latest batch was exported. */
    public Optional<Instant> latestBatch() {
        return asOf == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(asOf));
    }

    private Optional<Records<CustomerFact, Results>> of(Class<? extends CustomerFact> kind) {
        return Optional.ofNullable(byKind.get(kind.getSimpleName()));
    }
}
