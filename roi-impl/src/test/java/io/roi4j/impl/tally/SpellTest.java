package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Scope;
import io.roi4j.Window;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellTest {
    @Test
    void aSpellHasABeginOrAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spell(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Spell.End(5, 0));
        assertThat(Spell.ended(5, 1).begin()).isNull();
        assertThat(Spell.begun(5).end()).isNull();
    }

    @Test
    void nothingIsSeenBeforeItBegins() {
        assertThat(Spell.begun(5, 3)).isEqualTo(Spell.begun(5));
        assertThat(Spell.begun(5, 8)).isEqualTo(new Spell(new Spell.Begin(5, 8), null));
    }

    @Test
    void theLatestMomentIsTheEndOrElseTheBegin() {
        assertThat(Spell.begun(5, 8).latestMillis()).isEqualTo(5);
        assertThat(Spell.ended(9, 1).latestMillis()).isEqualTo(9);
        assertThat(Spell.of(5, 9, 1).latestMillis()).isEqualTo(9);
    }

    @Test
    void onlyCompactedOnesWithACauseHaveEnded() {
        Spells spells = new Spells(
                Map.of("a", Spell.of(1, 2, 1), "b", Spell.of(3, 2, 1), "c", Spell.begun(1), "d", Spell.ended(2, 1)),
                Map.of(new Lifespan(0, 1, 1), 10L, new Lifespan(0, 2, 0), 100L),
                7);
        assertThat(spells.ended()).isEqualTo(11);
        assertThat(spells.open()).isEqualTo(1);
        assertThat(spells.pending()).isEqualTo(1);
    }

    @Test
    void aWindowThatStartsWhereCompactionReachesIsCut() {
        Instant now = Instant.parse("2026-03-02T00:00:00Z");
        long dayBefore = now.toEpochMilli() - 86_400_000;
        Scope day = new Scope(Window.lastDays(1), now);
        assertThat(new Spells(Map.of(), Map.of(), dayBefore).cut(day)).isTrue();
        assertThat(new Spells(Map.of(), Map.of(), dayBefore - 1).cut(day)).isFalse();
        assertThat(new Spells(Map.of(), Map.of(), dayBefore).cut(new Scope(Window.ALL, now)))
                .isFalse();
    }
}
