package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SpellsProperties {
    @Provide
    Arbitrary<Spells> spells() {
        return SomeSpells.spells();
    }

    @Property
    void mergingIsFreeOfOrder(@ForAll("spells") Spells a, @ForAll("spells") Spells b, @ForAll("spells") Spells c) {
        Laws.hold(Spells.EMPTY, a, b, c);
    }

    @Property
    void whatIsKnownByItsKeyCountsOnce(@ForAll("spells") Spells a) {
        Spells known = Spells.of(a.known());
        assertThat(known.merge(known)).isEqualTo(known);
    }

    @Property
    void aLifespanIsCloseToTheAge(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long age) {
        assertThat((double) Lifespan.of(0, age, 1).exitMillis()).isCloseTo((double) age, within(0.004 * age));
        Lifespan entered = Lifespan.of(Math.max(1, age / 2), Math.max(2, age), 1);
        assertThat((double) entered.exitMillis())
                .isCloseTo((double) Math.max(2, age), within(0.04 * Math.max(2, age) + 1));
        assertThat(entered.entryMillis()).isLessThan(entered.exitMillis());
        assertThat(Lifespan.of(0, Lifespan.of(0, age, 1).exitMillis(), 1)).isEqualTo(Lifespan.of(0, age, 1));
    }
}
