package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Sum128Test {
    @Test
    @DisplayName("2^63 - 1 five times is 5 x 2^63 - 5: more than a long holds, and more than an unsigned one")
    void beyondALong() {
        Sum128 sum = new Sum128();
        assertThat(sum.value()).isZero();
        for (int i = 0; i < 5; i++) {
            sum.add(Long.MAX_VALUE);
        }
        sum.add(0);
        assertThat(sum.value()).isEqualTo(new BigInteger("46116860184273879035"));
    }

    @Test
    @DisplayName("the carry at 2^64 itself")
    void carry() {
        Sum128 sum = new Sum128();
        sum.add(Long.MAX_VALUE);
        sum.add(Long.MAX_VALUE);
        sum.add(2);
        assertThat(sum.value()).isEqualTo(new BigInteger("18446744073709551616"));
        sum.add(3);
        assertThat(sum.value()).isEqualTo(new BigInteger("18446744073709551619"));
    }
}
