package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Times in seconds; the window of a day ends at second 1,000,000. */
class LifetimesTest {
    private static final double EVER = Double.NEGATIVE_INFINITY;
    private static final long NOW = 1_000_000;
    private static final long FROM = NOW - 86_400;
    private static final Scope DAY = new Scope(Window.lastDays(1), Instant.ofEpochSecond(NOW));
    private static final Scope ALL = new Scope(Window.ALL, Instant.ofEpochSecond(NOW));

    private static Spell begun(long start) {
        return Spell.begun(start * 1_000);
    }

    private static Spell of(long start, long end, int cause) {
        return Spell.of(start * 1_000, end * 1_000, cause);
    }

    private static List<FollowUp> atRisk(Spell spell, Scope scope) {
        return Lifetimes.atRisk(Spells.of(Map.of("a", spell)), scope);
    }

    private static List<FollowUp> ended(Spell spell, Scope scope) {
        return Lifetimes.ended(Spells.of(Map.of("a", spell)), scope);
    }

    @Test
    void whatBeginsWithinTheWindowIsFollowedFromTheStart() {
        assertThat(atRisk(begun(NOW - 10), DAY)).containsExactly(new FollowUp(EVER, 10, 0, 1));
        assertThat(atRisk(of(NOW - 10, NOW - 4, 2), DAY)).containsExactly(new FollowUp(EVER, 6, 2, 1));
        assertThat(atRisk(begun(NOW), DAY)).as("begun just now").containsExactly(new FollowUp(EVER, 0, 0, 1));
        assertThat(atRisk(begun(NOW + 1), DAY)).as("not yet begun").isEmpty();
    }

    @Test
    void whatBeganBeforeTheWindowEntersWithItsAge() {
        assertThat(atRisk(begun(FROM - 50), DAY)).containsExactly(new FollowUp(50, 50 + 86_400, 0, 1));
        assertThat(atRisk(begun(FROM), DAY)).containsExactly(new FollowUp(EVER, 86_400, 0, 1));
        assertThat(atRisk(of(FROM - 50, FROM, 1), DAY)).containsExactly(new FollowUp(50, 50, 1, 1));
        assertThat(atRisk(of(FROM - 50, FROM - 1, 1), DAY)).isEmpty();
    }

    @Test
    @DisplayName("an end that lies ahead has not happened yet")
    void endsAhead() {
        assertThat(atRisk(of(NOW - 10, NOW + 5, 1), DAY)).containsExactly(new FollowUp(EVER, 10, 0, 1));
        assertThat(ended(of(NOW - 10, NOW + 5, 1), DAY)).isEmpty();
        assertThat(ended(of(NOW - 10, NOW, 1), DAY)).containsExactly(FollowUp.event(10));
        assertThat(atRisk(of(NOW - 10, NOW, 1), DAY)).containsExactly(FollowUp.event(10));
    }

    @Test
    void whatEndsBeforeItBeginsIsNoLife() {
        assertThat(atRisk(of(NOW - 10, NOW - 20, 1), DAY)).isEmpty();
        assertThat(ended(of(NOW - 10, NOW - 20, 1), ALL)).isEmpty();
    }

    @Test
    void theWindowOfWhatEndedIncludesItsFirstMoment() {
        assertThat(ended(of(FROM - 50, FROM, 1), DAY)).containsExactly(FollowUp.event(50));
        assertThat(ended(of(FROM - 50, FROM - 1, 1), DAY)).isEmpty();
        assertThat(ended(begun(NOW - 10), DAY)).isEmpty();
        assertThat(ended(Spell.ended(NOW * 1_000, 1), DAY)).isEmpty();
        assertThat(Lifetimes.length(of(FROM - 50, FROM, 1), DAY)).isEqualTo(FollowUp.event(50));
    }

    @Test
    @DisplayName("what was compacted counts in the window of all time, with its age at entry")
    void compacted() {
        Spells spells = new Spells(
                Map.of(),
                Map.of(new Lifespan(0, 4_000, 1), 3L, new Lifespan(2_000, 5_000, 0), 2L, new Lifespan(1, 7_000, 2), 1L),
                0);
        assertThat(Lifetimes.atRisk(spells, ALL))
                .containsExactlyInAnyOrder(
                        new FollowUp(EVER, 4, 1, 3), new FollowUp(2, 5, 0, 2), new FollowUp(0.001, 7, 2, 1));
        assertThat(Lifetimes.ended(spells, ALL))
                .containsExactlyInAnyOrder(new FollowUp(EVER, 4, 1, 3), new FollowUp(0.001, 7, 2, 1));
        assertThat(Lifetimes.atRisk(spells, DAY)).isEmpty();
        assertThat(Lifetimes.ended(spells, DAY)).isEmpty();
    }

    @Test
    void causes() {
        List<FollowUp> lives = List.of(FollowUp.event(1, 1), new FollowUp(EVER, 2, 2, 5), FollowUp.censored(3));
        assertThat(Lifetimes.ofCause(lives, 2)).containsExactly(lives.get(1));
        assertThat(Lifetimes.untilCause(lives, 2))
                .containsExactly(FollowUp.censored(1), new FollowUp(EVER, 2, FollowUp.EVENT, 5), FollowUp.censored(3));
        assertThat(Lifetimes.size(lives)).isEqualTo(7);
        // 1, five times 2, and 3.
        Moments moments = Lifetimes.moments(lives);
        assertThat(moments.n()).isEqualTo(7);
        assertThat(moments.mean()).isCloseTo(2, within(1e-12));
        assertThat(moments.m2()).isCloseTo(2, within(1e-12));
        assertThat(moments.min()).isOne();
        assertThat(moments.max()).isEqualTo(3);
    }
}
