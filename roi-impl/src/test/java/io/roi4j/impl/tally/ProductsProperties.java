package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProductsProperties {
    /** Whole numbers, whose sums are exact. */
    @Provide
    static Arbitrary<Products> products() {
        return Arbitraries.randomValue(random -> Products.of(random.nextInt(5), random.nextInt(1_000))
                .merge(Products.of(random.nextInt(1_000), random.nextInt(3))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void productsMerge(@ForAll("products") Products a, @ForAll("products") Products b, @ForAll("products") Products c) {
        Laws.hold(Products.EMPTY, a, b, c);
    }

    @Example
    void byHand() {
        assertThat(Products.of(2, 3).merge(Products.of(0, 0)).merge(Products.of(5, 0)))
                .isEqualTo(new Products(2, 29, 6, 9));
    }

    @Example
    void whatADoubleCantHoldIsAsLargeAsItGets() {
        Products huge = Products.of(1e200, 1);
        assertThat(Products.total(huge.squares(), "1")).isEqualTo(new Total(Double.MAX_VALUE, "1"));
        assertThat(Products.total(2, "J")).isEqualTo(new Total(2, "J"));
    }

    @Example
    void whereNobodyWantsAnyThereAreNone() {
        assertThat(DayProducts.<Lost>none().forget(Lost.ONE).with(List.of())).isEmpty();
    }
}
