package io.roi4j.impl.formula;

import io.roi4j.Scope;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.tally.Counts;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.Begin;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.tally.Spells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What spells say of a window, as observations in seconds. */
public final class Lifetimes {
    private static final double MILLIS = 1e3;

    private Lifetimes() {}

    /**
     * The part of each life that lies in the window: at risk from the age that it had at the window's start, to its end or to
     * the present. Pending and contradictory spells tell nothing.
     *
     * <p>Source: left truncation, Klein and Moeschberger (2003), Survival Analysis, 2nd ed., section 3.4.
     */
    public static List<FollowUp> atRisk(Spells spells, Scope scope) {
        long now = scope.asOf().toEpochMilli();
        long from = from(scope);
        List<FollowUp> lives = new ArrayList<>();
        spells.known().values().forEach(spell -> add(spell, from, now, lives));
        if (scope.window().isAll()) {
            spells.compacted().forEach((lifespan, count) -> lives.add(of(lifespan, count)));
        }
        return lives;
    }

    private static void add(Spell spell, long from, long now, Collection<FollowUp> lives) {
        Begin begin = spell.begin();
        End end = spell.end();
        if (begin == null || begin.startMillis() > now || spell.contradictory()) {
            return;
        }
        End over = end != null && end.atMillis() <= now ? end : null;
        long until = over == null ? now : over.atMillis();
        long entry = Math.max(from, begin.entryMillis());
        if (until >= entry) {
            double entryAge = (entry - begin.startMillis()) / MILLIS;
            lives.add(new FollowUp(
                    entryAge > 0 ? entryAge : Double.NEGATIVE_INFINITY,
                    (until - begin.startMillis()) / MILLIS,
                    over == null ? FollowUp.CENSORED : over.cause(),
                    1));
        }
    }

    /** The whole lives of those that ended in the window. */
    public static List<FollowUp> ended(Spells spells, Scope scope) {
        long now = scope.asOf().toEpochMilli();
        long from = from(scope);
        List<FollowUp> lives = new ArrayList<>();
        for (Spell spell : spells.known().values()) {
            FollowUp life = length(spell, from, now);
            if (life != null) {
                lives.add(life);
            }
        }
        if (scope.window().isAll()) {
            for (Map.Entry<Lifespan, Long> entry : spells.compacted().entrySet()) {
                if (entry.getKey().cause() != FollowUp.CENSORED) {
                    lives.add(of(entry.getKey(), entry.getValue()));
                }
            }
        }
        return lives;
    }

    /** The length of a spell that ended in the window, or null. */
    public static @Nullable FollowUp length(Spell spell, Scope scope) {
        return length(spell, from(scope), scope.asOf().toEpochMilli());
    }

    private static @Nullable FollowUp length(Spell spell, long from, long now) {
        Begin begin = spell.begin();
        End end = spell.end();
        if (begin == null || end == null || spell.contradictory() || end.atMillis() < from || end.atMillis() > now) {
            return null;
        }
        return FollowUp.event((end.atMillis() - begin.startMillis()) / MILLIS, end.cause());
    }

    /** The same observations with one cause as the event; what another cause ended is censored there. */
    public static List<FollowUp> untilCause(Collection<FollowUp> lives, int cause) {
        return lives.stream()
                .map(life -> new FollowUp(
                        life.entry(),
                        life.exit(),
                        life.cause() == cause ? FollowUp.EVENT : FollowUp.CENSORED,
                        life.count()))
                .toList();
    }

    /** Those that one cause ended. */
    public static List<FollowUp> ofCause(Collection<FollowUp> lives, int cause) {
        return lives.stream().filter(life -> life.cause() == cause).toList();
    }

    /** The moments of their lengths, summed in order of length, so that rounding doesn't depend on the order of a map. */
    public static Moments moments(Collection<FollowUp> lives) {
        return lives.stream()
                .sorted(Comparator.comparingDouble(FollowUp::exit))
                .map(life -> new Moments(life.count(), life.exit(), 0, life.exit(), life.exit()))
                .reduce(Moments.EMPTY, Moments::merge);
    }

    /** How many there are. */
    public static long size(Collection<FollowUp> lives) {
        return lives.stream().mapToLong(FollowUp::count).reduce(0, Counts::plus);
    }

    private static long from(Scope scope) {
        return scope.window().isAll()
                ? Long.MIN_VALUE
                : scope.asOf().minus(scope.window().length()).toEpochMilli();
    }

    private static FollowUp of(Lifespan lifespan, long count) {
        double entry = lifespan.entryMillis() > 0 ? lifespan.entryMillis() / MILLIS : Double.NEGATIVE_INFINITY;
        return new FollowUp(entry, lifespan.exitMillis() / MILLIS, lifespan.cause(), count);
    }
}
