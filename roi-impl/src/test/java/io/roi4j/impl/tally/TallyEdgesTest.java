package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.Declarations.Declared;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyEdgesTest {
    @Test
    void countsStopAtTheGreatestLong() {
        assertThat(Counts.plus(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Counts.plus(2, 3)).isEqualTo(5);
        Binomial most = new Binomial(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(most.merge(new Binomial(5, 5))).isEqualTo(new Binomial(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void others() {
        assertThat(new Binomial(3, 10).others()).isEqualTo(7);
        assertThat(new Binomial(3, 10).share()).isEqualTo(0.3);
    }

    @Test
    @DisplayName("of two declarations of one thing the greater counts, of equal ones the later by name")
    void declarations() {
        Declared small = new Declared(2, "b");
        Declared great = new Declared(3, "a");
        Declared other = new Declared(3, "c");
        assertThat(small.merge(great)).isSameAs(great);
        assertThat(great.merge(small)).isSameAs(great);
        assertThat(great.merge(other)).isSameAs(other);
        assertThat(other.merge(great)).isSameAs(other);
        assertThat(great.merge(new Declared(3, "a"))).isSameAs(great);
        Declarations both = Declarations.EMPTY.with("x", 2, "b").merge(Declarations.EMPTY.with("y", 3, "a"));
        assertThat(both.find("x")).contains(small);
        assertThat(both.find("y")).contains(great);
        assertThat(both.find("z")).isEmpty();
        assertThat(both.with("x", 1, "d").find("x")).contains(new Declared(1, "d"));
    }

    @Test
    void mergingWithNothingCopiesNothing() {
        Map<String, Binomial> some = Map.of("a", new Binomial(1, 2));
        assertThat(Maps.merge(some, Map.of())).isSameAs(some);
        assertThat(Maps.merge(Map.of(), some)).isSameAs(some);
        assertThat(Maps.merge(some, some)).isEqualTo(Map.of("a", new Binomial(2, 4)));
    }

    @Test
    @DisplayName("8 bits of the exit, its step's middle; 5 bits of both where it was entered late")
    void lifespans() {
        assertThat(Lifespan.of(0, 1_000, 1)).isEqualTo(new Lifespan(0, 1_002, 1));
        assertThat(Lifespan.of(0, 1_003, 1)).isEqualTo(new Lifespan(0, 1_002, 1));
        assertThat(Lifespan.of(0, 100, 1)).isEqualTo(new Lifespan(0, 100, 1));
        assertThat(Lifespan.of(-5, 5_000, 2)).isEqualTo(new Lifespan(0, 5_008, 2));
        assertThat(Lifespan.of(1_000, 5_000, 2)).isEqualTo(new Lifespan(992, 4_992, 2));
    }
}
