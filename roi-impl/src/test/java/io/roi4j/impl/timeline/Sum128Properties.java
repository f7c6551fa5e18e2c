package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Sum128Properties {
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(0), Arbitraries.longs().greaterOrEqual(Long.MAX_VALUE - 3));
    }

    @Property
    void isTheSumOfBigIntegers(@ForAll List<@From("numbers") Long> numbers) {
        Sum128 sum = new Sum128();
        BigInteger expected = BigInteger.ZERO;
        for (long number : numbers) {
            sum.add(number);
            expected = expected.add(BigInteger.valueOf(number));
            assertThat(sum.value()).isEqualTo(expected);
        }
    }

    @Example
    void carriesOverTheEndOfALong() {
        Sum128 sum = new Sum128();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE);
        }
        assertThat(sum.value()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5)));
    }
}
