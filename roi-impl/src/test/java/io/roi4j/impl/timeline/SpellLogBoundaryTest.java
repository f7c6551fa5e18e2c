package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Spell;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpellLogBoundaryTest {
    private static final long NOW = Duration.ofDays(20_000).toMillis();
    private static final long HORIZON = NOW - SpellLog.HORIZON.toMillis();
    private final SpellLog log = new SpellLog(3);

    @Test
    @DisplayName("three that are over and three that are open: each kind has room of its own")
    void roomForEachKind() {
        for (int i = 0; i < 3; i++) {
            log.add(NOW, "over" + i, Spell.begun(NOW - 100 + i));
            log.add(NOW, "over" + i, Spell.ended(NOW - 50 + i, 1));
        }
        for (int i = 0; i < 3; i++) {
            log.add(NOW, "open" + i, Spell.begun(NOW - 20 + i));
        }
        assertThat(log.spells().compacted()).isEmpty();
        assertThat(log.spells().known()).hasSize(6);
        assertThat(log.spells().open()).isEqualTo(3);
        assertThat(log.spells().ended()).isEqualTo(3);
    }

    @Test
    void whatIsToldTwiceChangesNothing() {
        log.add(NOW, "a", Spell.begun(NOW - 5));
        var before = log.spells();
        assertThat(log.add(NOW, "a", Spell.begun(NOW - 5))).isEmpty();
        assertThat(log.spells()).isSameAs(before);
    }

    @Test
    void aContradictionIsToldOnce() {
        assertThat(log.add(NOW, "a", Spell.of(NOW - 5, NOW - 9, 1))).contains(Reason.NEGATIVE_DURATION);
        assertThat(log.add(NOW, "a", Spell.ended(NOW - 10, 1))).isEmpty();
        log.add(NOW, "b", Spell.begun(NOW - 5));
        assertThat(log.add(NOW, "b", Spell.ended(NOW - 9, 1))).contains(Reason.NEGATIVE_DURATION);
        assertThat(log.spells().known()).hasSize(2);
    }

    @Test
    void theHorizonIsForWhatIsOver() {
        log.add(NOW, "at", Spell.of(HORIZON - 9, HORIZON, 1));
        log.add(NOW, "open", Spell.begun(HORIZON - 9));
        assertThat(log.spells().known()).containsOnlyKeys("at", "open");
        log.add(NOW, "before", Spell.of(HORIZON - 9, HORIZON - 1, 1));
        assertThat(log.spells().known()).containsOnlyKeys("at", "open");
    }
}
