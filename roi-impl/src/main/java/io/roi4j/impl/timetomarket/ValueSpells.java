package io.roi4j.impl.timetomarket;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.BookedFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the validated idea to the value, as benefits and costs stand now: their revisions move the end, or take it back.
 *
 * @param spells from the idea to the value
 * @param problem why amounts can't be added up
 * @param cut whether items were compacted by another rule than this one
 */
record ValueSpells(Spells spells, Optional<Reason> problem, boolean cut) {
    private static final Comparator<BookedFact> IN_TIME =
            Comparator.comparing(BookedFact::at).thenComparing(BookedFact::id).thenComparing(BookedFact::toString);

    /** What is known of one item: a sum of old flows, and later ones in the order of time. */
    private record Course(ItemFlow old, List<ItemFlow> later) {
        ItemFlow sum() {
            return later.stream().reduce(old, ItemFlow::merge);
        }

        /** When the benefits first add up to the threshold, and to more than nothing; null while they don't. */
        @Nullable
        End reaching(BigDecimal threshold) {
            ItemFlow sum = ItemFlow.EMPTY;
            if (old.anyBenefit()) {
                if (threshold.signum() == 0) {
                    return new End(old.firstBenefitMillis(), TimeToMarketTally.REACHED);
                } else if (old.benefit().compareTo(threshold) >= 0) {
                    return new End(old.lastMillis(), TimeToMarketTally.REACHED);
                }
            }
            sum = sum.merge(old);
            for (ItemFlow flow : later) {
                sum = sum.merge(flow);
                if (sum.anyBenefit() && sum.benefit().compareTo(threshold) >= 0) {
                    return new End(flow.lastMillis(), TimeToMarketTally.REACHED);
                }
            }
            return null;
        }

        /** When benefits less costs turned from below 0 for the last time; null while they are below, or there is none. */
        @Nullable
        End breakingEven() {
            ItemFlow sum = old;
            boolean even = even(sum);
            long since = old.lastMillis();
            for (ItemFlow flow : later) {
                sum = sum.merge(flow);
                if (even(sum) && !even) {
                    since = flow.lastMillis();
                }
                even = even(sum);
            }
            return even ? new End(since, TimeToMarketTally.REACHED) : null;
        }

        private static boolean even(ItemFlow sum) {
            return sum.anyBenefit() && sum.net().signum() >= 0;
        }
    }

    /** Until the benefits add up to the declared threshold. */
    static ValueSpells reachingValue(TimeToMarketTally tally, Currency currency) {
        Records<BookedFact, ItemFlows> flows = tally.flows();
        if (flows.known().isEmpty() && flows.compactedUntil().equals(Instant.MIN)) {
            return new ValueSpells(tally.values(), Optional.empty(), false);
        }
        BigDecimal threshold = tally.declarations()
                .find(TimeToMarketTally.BENEFIT_THRESHOLD)
                .map(Declared::value)
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.ZERO);
        Map<String, Course> courses = courses(flows, currency);
        Map<String, Spell> known = new HashMap<>();
        tally.values().known().forEach((item, spell) -> {
            Course course = courses.get(item);
            End end = course == null ? untold(spell, flows) : course.reaching(threshold);
            known.put(item, withEnd(item, spell, end, tally));
        });
        boolean adding = threshold.signum() > 0;
        return new ValueSpells(
                new Spells(known, tally.values().compacted(), tally.values().compactedUntilMillis()),
                foreign(adding ? courses : Map.of()),
                adding && !tally.values().compacted().isEmpty());
    }

    /** Until benefits make up for costs, of the items with a cost. */
    static ValueSpells breakingEven(TimeToMarketTally tally, Currency currency) {
        Map<String, Course> courses = courses(tally.flows(), currency);
        courses.values().removeIf(course -> course.sum().costs() == 0);
        Map<String, Spell> known = new HashMap<>();
        courses.forEach((item, course) -> {
            Spell spell = tally.values().known().get(item);
            if (spell != null) {
                known.put(item, withEnd(item, spell, course.breakingEven(), tally));
            }
        });
        return new ValueSpells(
                Spells.of(known), foreign(courses), !tally.values().compacted().isEmpty());
    }

    private static Optional<Reason> foreign(Map<String, Course> courses) {
        return courses.values().stream().anyMatch(course -> course.sum().foreign() > 0)
                ? Optional.of(Reason.CURRENCY_MISMATCH)
                : Optional.empty();
    }

    /** Without benefits known an item has its value only from those that were forgotten: others were taken back. */
    private static @Nullable End untold(Spell spell, Records<BookedFact, ItemFlows> flows) {
        End end = spell.end();
        boolean forgotten = end != null
                && end.cause() == TimeToMarketTally.REACHED
                && end.atMillis() <= flows.compacted().forgottenUntilMillis();
        return forgotten ? end : null;
    }

    /** A spell with this end of its own, else with its cancellation; one without a begin waits as it is. */
    private static Spell withEnd(String item, Spell spell, @Nullable End reached, TimeToMarketTally tally) {
        if (reached != null) {
            return new Spell(spell.begin(), reached);
        } else if (spell.begin() == null) {
            return spell;
        }
        Spell launch = tally.launches().known().get(item);
        return new Spell(
                spell.begin(), cancelled(spell) == null && launch != null ? cancelled(launch) : cancelled(spell));
    }

    private static @Nullable End cancelled(Spell spell) {
        End end = spell.end();
        return end != null && end.cause() == TimeToMarketTally.CANCELLED ? end : null;
    }

    private static Map<String, Course> courses(Records<BookedFact, ItemFlows> flows, Currency currency) {
        Map<String, Course> courses = new HashMap<>();
        flows.compacted().byItem().forEach((item, old) -> courses.put(item, new Course(old, new ArrayList<>())));
        flows.facts()
                .sorted(IN_TIME)
                .forEach(fact -> courses.computeIfAbsent(
                                ItemFlow.item(fact), item -> new Course(ItemFlow.EMPTY, new ArrayList<>()))
                        .later()
                        .add(ItemFlow.of(fact, currency)));
        return courses;
    }
}
