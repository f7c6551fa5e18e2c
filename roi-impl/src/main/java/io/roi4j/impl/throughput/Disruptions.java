package io.roi4j.impl.throughput;

import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Disruptions by their id, so that one told twice counts once.
 *
 * @param known those that are still kept one by one
 * @param forgotten how many are not
 * @param forgottenUntil the latest start of those; {@link Instant#MIN} if none
 */
public record Disruptions(Map<String, WatchedDisruption> known, long forgotten, Instant forgottenUntil)
        implements Tally<Disruptions> {
    /** No disruptions. */
    public static final Disruptions EMPTY = of(Map.of());

    /** Those that are kept one by one, as a notebook has them. */
    public static Disruptions of(Map<String, WatchedDisruption> known) {
        return new Disruptions(known, 0, Instant.MIN);
    }

    public Disruptions {
        known = Map.copyOf(known);
    }

    /** The union by id, of two accounts of one id the fuller one. */
    @Override
    public Disruptions merge(Disruptions other) {
        Map<String, WatchedDisruption> union = new HashMap<>(known);
        other.known.forEach((id, watched) -> union.merge(id, watched, WatchedDisruption::fuller));
        return new Disruptions(
                union,
                Counts.plus(forgotten, other.forgotten),
                forgottenUntil.isAfter(other.forgottenUntil) ? forgottenUntil : other.forgottenUntil);
    }

    /** Those that began from then on up to the end. */
    public Disruptions between(Instant from, Instant end) {
        Map<String, WatchedDisruption> inside = new HashMap<>(known);
        inside.values()
                .removeIf(watched -> watched.disruption().start().isBefore(from)
                        || watched.disruption().start().isAfter(end));
        return new Disruptions(inside, 0, forgottenUntil.isBefore(from) ? Instant.MIN : forgottenUntil);
    }

    /** Whether some that belong here are not known any more. */
    public boolean cut() {
        return forgottenUntil.isAfter(Instant.MIN);
    }

    /** In an order of their own, so that sums over them don't depend on how they came. */
    public List<WatchedDisruption> inOrder() {
        return known.values().stream().sorted(WatchedDisruption.ORDER).toList();
    }
}
