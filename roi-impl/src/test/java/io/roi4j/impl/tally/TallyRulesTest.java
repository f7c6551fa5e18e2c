package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyRulesTest {
    @Test
    @DisplayName("Reichheld (2003): 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract")
    void recommendations() {
        Opinions all = IntStream.rangeClosed(0, 10)
                .mapToObj(Opinions::ofRecommendation)
                .reduce(Opinions.EMPTY, Opinions::merge);
        assertThat(all).isEqualTo(new Opinions(2, 2, 7));
        assertThat(all.answers()).isEqualTo(11);
        assertThat(Opinions.ofRecommendation(9)).isEqualTo(new Opinions(1, 0, 0));
        assertThat(Opinions.ofRecommendation(8)).isEqualTo(new Opinions(0, 1, 0));
        assertThat(Opinions.ofRecommendation(7)).isEqualTo(new Opinions(0, 1, 0));
        assertThat(Opinions.ofRecommendation(6)).isEqualTo(new Opinions(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Opinions(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Opinions(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Opinions(0, 0, -1));
    }

    @Test
    @DisplayName("events and trials that are among others can be taken out, and none falls below 0")
    void without() {
        assertThat(new Binomial(5, 10).without(new Binomial(2, 4))).isEqualTo(new Binomial(3, 6));
        assertThat(new Binomial(5, 10).without(new Binomial(0, 8))).isEqualTo(new Binomial(2, 2));
        assertThat(new Binomial(1, 2).without(new Binomial(2, 4))).isEqualTo(Binomial.EMPTY);
    }

    @Test
    @DisplayName("of two values the later counts, of two at one instant the greater")
    void latest() {
        Latest early = new Latest(10, 7);
        Latest late = new Latest(11, 3);
        Latest other = new Latest(11, 4);
        assertThat(early.merge(late)).isEqualTo(late);
        assertThat(late.merge(early)).isEqualTo(late);
        assertThat(late.merge(other)).isEqualTo(other);
        assertThat(other.merge(late)).isEqualTo(other);
    }

    @Test
    @DisplayName("records are ordered by source, then by id")
    void keys() {
        assertThat(new RecordKey("a", "2")).isLessThan(new RecordKey("b", "1"));
        assertThat(new RecordKey("a", "1")).isLessThan(new RecordKey("a", "2"));
        assertThat(new RecordKey("a", "1")).isEqualByComparingTo(new RecordKey("a", "1"));
        assertThat(new Lost(2).merge(new Lost(3))).isEqualTo(new Lost(5));
    }

    @Test
    @DisplayName("days are those of UTC, and a stretch of time takes those that begin in it")
    void days() {
        Instant third = Instant.parse("1970-01-03T00:00:00Z");
        assertThat(Daily.day(third)).isEqualTo(2);
        assertThat(Daily.day(third.minusNanos(1))).isEqualTo(1);
        assertThat(Daily.start(2)).isEqualTo(third);
        Binomial one = new Binomial(0, 1);
        Daily<Binomial> days = new Daily<>(new TreeMap<>(Map.of(1L, one, 2L, one, 3L, one)), Binomial.EMPTY);
        assertThat(days.between(third, Daily.start(3), Binomial.EMPTY).days()).containsOnlyKeys(2L, 3L);
        assertThat(days.between(third.plusNanos(1), Daily.start(3).minusNanos(1), Binomial.EMPTY)
                        .days())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "a spell that ends in its first instant is no contradiction, and the latest of an open one is its start")
    void spells() {
        assertThat(Spell.of(5, 5, 1).contradictory()).isFalse();
        assertThat(Spell.of(5, 4, 1).contradictory()).isTrue();
        assertThat(Spell.begun(5).latestMillis()).isEqualTo(5);
        assertThat(Spell.ended(7, 1).latestMillis()).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> new LogBuckets(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogBuckets(21));
    }
}
