package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinLogTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long NOW = 20_000 * DAY;
    private static final int CAP = 3;

    /** Counts ended spells and adds up their days; an open one settles after a week. */
    private static final class Ends implements JoinLog.Sum<Spell, EventCount> {
        @Override
        public long startMillis(Spell spell) {
            Spell.Begin begin = spell.begin();
            return begin == null ? spell.latestMillis() : begin.startMillis();
        }

        @Override
        public Optional<Reason> contradiction(Spell spell) {
            return spell.contradictory() ? Optional.of(Reason.NEGATIVE_DURATION) : Optional.empty();
        }

        @Override
        public boolean counts(Spell spell) {
            return !spell.pending() && !spell.contradictory();
        }

        @Override
        public boolean settled(Spell spell, long nowMillis) {
            return !spell.open() || nowMillis - startMillis(spell) > 7 * DAY;
        }

        @Override
        public EventCount tally(List<Spell> spells, long nowMillis) {
            return new EventCount(
                    spells.stream().filter(spell -> !spell.open()).count(),
                    spells.stream()
                            .mapToDouble(spell ->
                                    (double) ((spell.open() ? nowMillis : spell.latestMillis()) - startMillis(spell)))
                            .sum());
        }
    }

    private final JoinLog<Spell, EventCount> log = new JoinLog<>(CAP, EventCount.EMPTY, new Ends());

    private Optional<Reason> add(String id, Spell spell) {
        return log.add(NOW, id, spell);
    }

    private EventCount total() {
        return log.history(NOW).total();
    }

    @Test
    void halvesJoinInEitherOrderAndToldTwiceCountOnce() {
        assertThat(add("a", Spell.begun(NOW - 5))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(0, 5));
        assertThat(add("a", Spell.ended(NOW - 2, 1))).isEmpty();
        assertThat(add("b", Spell.ended(NOW - 2, 1))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(1, 3));
        assertThat(add("b", Spell.begun(NOW - 5))).isEmpty();
        assertThat(add("b", Spell.begun(NOW - 5))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(2, 6));
    }

    @Test
    void halvesThatContradictEachOtherAreRefusedOnceAndCountNowhere() {
        add("a", Spell.begun(NOW - 5));
        assertThat(add("a", Spell.ended(NOW - 6, 1))).contains(Reason.NEGATIVE_DURATION);
        assertThat(add("a", Spell.ended(NOW - 6, 1))).isEmpty();
        assertThat(total()).isEqualTo(EventCount.EMPTY);
    }

    @Test
    void theOldestSettlesAndStaysInItsDay() {
        for (int i = 0; i < 5; i++) {
            assertThat(add("id" + i, Spell.of(NOW - (10 - i) * DAY, NOW - (10 - i) * DAY + 7, 1)))
                    .isEmpty();
        }
        History<EventCount> history = log.history(NOW);
        assertThat(history.total()).isEqualTo(new EventCount(5, 35));
        Scope week = new Scope(Window.lastDays(7), Instant.ofEpochMilli(NOW));
        assertThat(history.slices(week)).hasSize(2);
        assertThat(history.within(week)).isEqualTo(new EventCount(2, 14));
        // id0 and id1 are summed up: nothing more is taken of them
        assertThat(add("id0", Spell.begun(NOW - 10 * DAY))).contains(Reason.TOO_OLD);
        assertThat(add("new", Spell.begun(NOW - 9 * DAY))).contains(Reason.TOO_OLD);
        assertThat(total()).isEqualTo(new EventCount(5, 35));
    }

    @Test
    void whatMayStillChangeStaysAndTheNewcomerIsRefused() {
        for (int i = 0; i < CAP; i++) {
            add("id" + i, Spell.begun(NOW - 3 + i));
        }
        assertThat(add("late", Spell.begun(NOW))).contains(Reason.PENDING);
        assertThat(add("late", Spell.ended(NOW, 1))).contains(Reason.PENDING);
        assertThat(add("id0", Spell.ended(NOW, 1))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(1, 6));
        // now the oldest is settled and makes room
        assertThat(add("next", Spell.begun(NOW))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(1, 6));
    }

    @Test
    void anOpenOneSettlesAsItStands() {
        for (int i = 0; i < CAP; i++) {
            add("id" + i, Spell.begun(NOW - 8 * DAY));
        }
        assertThat(add("new", Spell.begun(NOW - 1))).isEmpty();
        assertThat(total()).isEqualTo(new EventCount(0, 3 * 8 * DAY + 1));
        assertThat(log.history(NOW + DAY).total()).isEqualTo(new EventCount(0, 3 * 8 * DAY + 1 + 3 * DAY));
    }

    @Test
    void aHalfDrivenOutIsCountedAsPending() {
        add("half", Spell.ended(NOW - 9 * DAY, 1));
        add("id0", Spell.begun(NOW - 3));
        add("id1", Spell.begun(NOW - 2));
        assertThat(add("id2", Spell.begun(NOW - 1))).contains(Reason.PENDING);
        assertThat(total()).isEqualTo(new EventCount(0, 6));
    }

    @Test
    void aNewcomerOlderThanAllComesTooLate() {
        for (int i = 0; i < CAP; i++) {
            add("id" + i, Spell.of(NOW - 3, NOW - 2, 1));
        }
        // Summed up at once, it could not end any more.
        assertThat(add("old", Spell.begun(NOW - 9 * DAY))).contains(Reason.TOO_OLD);
        assertThat(total()).isEqualTo(new EventCount(3, 3));
        assertThat(add("new", Spell.begun(NOW - 2))).isEmpty();
    }

    @Test
    void daysBeyondReachAreSummedUpAndMemoryStaysBounded() {
        for (int day = 0; day < 1_000; day++) {
            assertThat(log.add(day * DAY + 1, "id" + day, Spell.of(day * DAY, day * DAY + 1, 1)))
                    .isEmpty();
        }
        History<EventCount> history = log.history(1_000 * DAY);
        assertThat(history.total()).isEqualTo(new EventCount(1_000, 1_000));
        assertThat(history.tracks().get(0).slices()).hasSizeLessThanOrEqualTo(401 + CAP);
    }

    @Test
    void erasedItForgetsKeysAndKeepsSums() {
        add("done", Spell.of(NOW - 5, NOW - 2, 1));
        add("open", Spell.begun(NOW - 5));
        log.erase(NOW);
        assertThat(total()).isEqualTo(new EventCount(1, 3));
        assertThat(add("open", Spell.ended(NOW, 1))).contains(Reason.TOO_OLD);
        assertThat(add("other", Spell.begun(NOW))).contains(Reason.TOO_OLD);
        assertThat(total()).isEqualTo(new EventCount(1, 3));
    }

    @Test
    void whatMayHaveBeenSummedUpIsRefusedThoughSomethingOlderIsKept() {
        add("late", Spell.ended(NOW - 1, 1));
        for (int i = 0; i < CAP; i++) {
            add("id" + i, Spell.of(NOW - (10 - i) * DAY, NOW - 2, 1));
        }
        // id0 is summed up; then the end that came first turns out to belong to the oldest of all.
        add("late", Spell.begun(NOW - 20 * DAY));
        EventCount before = total();
        assertThat(add("id0", Spell.of(NOW - 10 * DAY, NOW - 2, 1))).contains(Reason.TOO_OLD);
        assertThat(total()).isEqualTo(before);
        // The oldest leave in the order of their begins.
        for (int i = 0; i < CAP + 1; i++) {
            assertThat(add("new" + i, Spell.of(NOW, NOW, 1))).isEmpty();
        }
        assertThat(total().events()).isEqualTo(before.events() + CAP + 1);
    }
}
