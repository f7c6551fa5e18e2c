package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Lifetimes;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellLogTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long NOW = 20_000 * DAY;
    private static final int CAP = 3;
    private final SpellLog log = new SpellLog(CAP);

    private Optional<Reason> add(String id, Spell spell) {
        return log.add(NOW, id, spell);
    }

    @Test
    void halvesJoinInEitherOrder() {
        add("a", Spell.begun(NOW - 5));
        add("a", Spell.ended(NOW - 2, 1));
        add("b", Spell.ended(NOW - 2, 1));
        assertThat(log.spells().pending()).isEqualTo(1);
        add("b", Spell.begun(NOW - 5));
        assertThat(log.spells())
                .isEqualTo(Spells.of(Map.of("a", Spell.of(NOW - 5, NOW - 2, 1), "b", Spell.of(NOW - 5, NOW - 2, 1))));
        assertThat(log.spells().ended()).isEqualTo(2);
    }

    @Test
    void theOldestEndedOnesAreCompacted() {
        for (int i = 0; i < 5; i++) {
            assertThat(add("id" + i, Spell.of(NOW - 100 - i, NOW - 10 + i, 1))).isEmpty();
        }
        Spells spells = log.spells();
        assertThat(spells.known()).containsOnlyKeys("id2", "id3", "id4");
        assertThat(spells.compacted()).containsEntry(Lifespan.of(0, 90, 1), 1L).hasSize(2);
        assertThat(spells.compactedUntilMillis()).isEqualTo(NOW - 9);
        assertThat(spells.ended()).isEqualTo(5);
        Scope all = new Scope(Window.ALL, Instant.ofEpochMilli(NOW));
        assertThat(Lifetimes.size(Lifetimes.ended(spells, all))).isEqualTo(5);
        assertThat(spells.cut(new Scope(Window.lastDays(1), all.asOf()))).isTrue();
        assertThat(spells.cut(all)).isFalse();
    }

    @Test
    void whatMayHaveBeenCompactedIsTooOld() {
        for (int i = 0; i < 5; i++) {
            add("id" + i, Spell.of(NOW - 100, NOW - 10 + i, 1));
        }
        Spells before = log.spells();
        assertThat(add("id0", Spell.of(NOW - 100, NOW - 10, 1))).contains(Reason.TOO_OLD);
        assertThat(add("id1", Spell.begun(NOW - 100))).contains(Reason.TOO_OLD);
        assertThat(add("id1", Spell.ended(NOW - 9, 1))).contains(Reason.TOO_OLD);
        assertThat(log.spells()).isEqualTo(before);
    }

    @Test
    void anOpenOneTooManyIsCompactedAsOpenUntilNow() {
        for (int i = 0; i < 4; i++) {
            assertThat(add("id" + i, Spell.begun(NOW - 100 + i))).isEmpty();
        }
        assertThat(log.spells().open()).isEqualTo(CAP);
        assertThat(log.spells().compacted()).containsExactly(Map.entry(Lifespan.of(0, 100, 0), 1L));
        assertThat(add("id0", Spell.begun(NOW - 100))).contains(Reason.TOO_OLD);
    }

    @Test
    void aPendingOneTooManyIsDroppedAndCounted() {
        for (int i = 0; i < 3; i++) {
            assertThat(add("id" + i, Spell.ended(NOW - 100 + i, 1))).isEmpty();
        }
        assertThat(add("id3", Spell.ended(NOW, 1))).contains(Reason.PENDING);
        assertThat(log.spells().known()).containsOnlyKeys("id1", "id2", "id3");
        assertThat(log.spells().compacted()).isEmpty();
    }

    @Test
    void whatEndedBeforeTheHorizonIsCompacted() {
        long old = NOW - SpellLog.HORIZON.toMillis() - DAY;
        add("old", Spell.of(old - DAY, old, 2));
        assertThat(log.spells().known()).isEmpty();
        assertThat(log.spells().compacted()).containsExactly(Map.entry(Lifespan.of(0, DAY, 2), 1L));
    }

    @Test
    void aYearOfAHundredThousandADayStaysFlat() {
        SpellLog big = new SpellLog(100);
        for (long i = 0; i < 1_000_000; i++) {
            long end = NOW + i * 31_536L; // 365 days in all, a sample of the 36.5 million
            big.add(end, "a" + i, Spell.of(end - 1_000 * (i * 7_919 % 40_000_000), end, 1 + (int) (i % 2)));
        }
        Spells spells = big.spells();
        assertThat(spells.known()).hasSize(100);
        assertThat(spells.ended()).isEqualTo(1_000_000);
        // 128 rounded ages for each doubling, two causes
        assertThat(spells.compacted().size()).isLessThan(2 * 128 * 36);
    }

    @Test
    void aKeyCountsOnceAsLongAsItIsKnown() {
        KeyLog keys = new KeyLog(2);
        int[] taken = {0};
        for (String key : new String[] {"a", "a", "b", "c"}) {
            keys.once(key, key.charAt(0), () -> {
                taken[0]++;
                return Optional.empty();
            });
        }
        assertThat(taken[0]).isEqualTo(3);
        assertThat(keys.once("a", 'a', Optional::empty)).contains(Reason.TOO_OLD);
        assertThat(keys.once("x", 'x', () -> Optional.of(Reason.OUT_OF_RANGE))).contains(Reason.OUT_OF_RANGE);
        assertThat(keys.once("x", 'x', Optional::empty)).isEmpty();
    }
}
