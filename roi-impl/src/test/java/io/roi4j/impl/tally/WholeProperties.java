package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Beside {@link BigInteger}. */
class WholeProperties {
    private static Whole of(BigInteger number) {
        return new Whole(
                number.shiftRight(63).longValueExact(),
                number.and(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }

    @Provide
    Arbitrary<BigInteger> numbers() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(120))
                .edgeCases(cases -> cases.add(
                        BigInteger.valueOf(Long.MAX_VALUE),
                        BigInteger.ONE.shiftLeft(63),
                        BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE)));
    }

    @Property
    void itIsTheNumber(@ForAll("numbers") BigInteger number) {
        assertThat(of(number).toBigInteger()).isEqualTo(number);
        assertThat(of(number).toDouble()).isEqualTo(number.doubleValue());
    }

    @Property
    void mergingAdds(
            @ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b, @ForAll("numbers") BigInteger c) {
        Laws.hold(Whole.ZERO, of(a), of(b), of(c));
        assertThat(of(a).merge(of(b)).toBigInteger()).isEqualTo(a.add(b));
    }

    @Test
    void theLargestStopsRatherThanWraps() {
        Whole largest = new Whole(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(largest.merge(Whole.of(1)).carries()).isEqualTo(Long.MAX_VALUE);
        assertThat(largest.merge(largest).carries()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nothingIsBelowZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Whole.of(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Whole(-1, 0)).withMessageContaining("-1");
    }
}
