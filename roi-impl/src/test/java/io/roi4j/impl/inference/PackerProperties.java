package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PackerProperties {
    /** Numbers of all lengths, positive and negative. */
    @Provide
    Arbitrary<List<Long>> numbers() {
        Arbitrary<Long> any = Arbitraries.randomValue(random -> random.nextLong() >> random.nextInt(64));
        return Arbitraries.oneOf(any, Arbitraries.of(0L, 127L, 128L, -1L, Long.MIN_VALUE, Long.MAX_VALUE))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void numbersComeBackInTheirOrder(@ForAll("numbers") List<Long> numbers) {
        Packer packer = new Packer();
        numbers.forEach(packer::put);
        Unpacker packed = new Unpacker(packer.packed());
        for (long number : numbers) {
            assertThat(packed.isEmpty()).isFalse();
            assertThat(packed.next()).isEqualTo(number);
        }
        assertThat(packed.isEmpty()).isTrue();
    }

    @Property
    void aFractionComesBackToTheLastBit(@ForAll double number, @ForAll long bits) {
        Packer packer = new Packer();
        packer.put(number);
        packer.put(Double.longBitsToDouble(bits));
        packer.put(1);
        Unpacker packed = new Unpacker(packer.packed());
        assertThat(packed.nextDouble()).isEqualTo(number);
        assertThat(Double.doubleToRawLongBits(packed.nextDouble()))
                .isEqualTo(Double.doubleToRawLongBits(Double.longBitsToDouble(bits)));
        assertThat(packed.nextInt()).isEqualTo(1);
    }

    @Property
    void aSmallNumberTakesAByte(@ForAll @IntRange(max = 127) int number) {
        Packer packer = new Packer();
        packer.put(number);
        assertThat(packer.packed()).hasSize(1);
    }

    @Property
    void aSmallWholeFractionTakesThree(@ForAll @IntRange(max = 127) int number) {
        Packer packer = new Packer();
        packer.put((double) number);
        assertThat(packer.packed()).hasSizeLessThanOrEqualTo(3);
    }
}
