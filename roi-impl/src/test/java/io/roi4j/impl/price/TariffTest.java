package io.roi4j.impl.price;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TariffTest {
    private static final long NOW = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    private static final long DOLLAR = 1_000_000_000_000L;

    private static Tariff tariff(String columns, String row) {
        return Lists.csv("model,currency,source," + columns + "\nm,USD,s," + row + "\n")
                .tariff("m");
    }

    private static long cost(Tariff tariff, long input, long output, long cached, long written) {
        return Bills.picos(tariff, NOW, false, input, output, cached, written);
    }

    @Test
    @DisplayName("a million tokens cost what the list says")
    void million() {
        Tariff tariff = tariff("input,output", "2,3");
        assertThat(cost(tariff, 1_000_000, 0, 0, 0)).isEqualTo(2 * DOLLAR);
        assertThat(cost(tariff, 0, 1_000_000, 0, 0)).isEqualTo(3 * DOLLAR);
        assertThat(cost(tariff, 1, 0, 0, 0)).isEqualTo(2_000_000);
    }

    @Test
    @DisplayName("the finest price is one pico a token, exactly")
    void finest() {
        assertThat(cost(tariff("input", "0.000001"), 123_456_789, UNKNOWN, UNKNOWN, UNKNOWN))
                .isEqualTo(123_456_789);
    }

    @Test
    @DisplayName("what has a price and isn't known leaves the call unpriced")
    void unknownTokens() {
        Tariff chat = tariff("input,output", "2,3");
        assertThat(cost(chat, UNKNOWN, 1, 0, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(chat, 1, UNKNOWN, 0, 0)).isEqualTo(UNKNOWN);
        Tariff embedding = tariff("input", "2");
        assertThat(cost(embedding, 1, UNKNOWN, UNKNOWN, UNKNOWN)).isEqualTo(2_000_000);
        assertThat(cost(embedding, 1, 1, 0, 0)).as("output without a price").isEqualTo(UNKNOWN);
        Tariff free = tariff("input,output", "0,0");
        assertThat(cost(free, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN))
                .as("a price of 0 is known")
                .isZero();
    }

    @Test
    @DisplayName("tokens of a cache cost as the others unless the list says otherwise")
    void caches() {
        Tariff plain = tariff("input", "2");
        assertThat(cost(plain, 100, 0, 60, 30)).isEqualTo(cost(plain, 100, 0, 0, 0));
        assertThat(Bills.certain(plain, NOW, false, UNKNOWN, UNKNOWN)).isTrue();

        Tariff own = tariff("input,cached,cache_write", "2,1,5");
        assertThat(cost(own, 100, 0, 60, 30)).isEqualTo((10 * 2 + 60 + 30 * 5) * 1_000_000L);
        assertThat(cost(own, 100, 0, UNKNOWN, UNKNOWN)).isEqualTo(200_000_000);
        assertThat(Bills.certain(own, NOW, false, UNKNOWN, 0)).isFalse();
        assertThat(Bills.certain(own, NOW, false, 0, UNKNOWN)).isFalse();
        assertThat(Bills.certain(own, NOW, false, 60, 30)).isTrue();
    }

    @Test
    @DisplayName("a batch has its own price or none")
    void batch() {
        Tariff own = tariff("input,batch_input", "2,1");
        assertThat(Bills.picos(own, NOW, true, 10, UNKNOWN, UNKNOWN, UNKNOWN)).isEqualTo(10_000_000);
        Tariff none = tariff("input", "2");
        assertThat(Bills.picos(none, NOW, true, 10, UNKNOWN, UNKNOWN, UNKNOWN)).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("what can't be true, or is too much for a long, has no cost and no wrong one")
    void beyond() {
        Tariff dear = tariff("input,output", "1000000000,1");
        assertThat(cost(dear, 9_223, 0, 0, 0)).isEqualTo(9_223 * 1_000_000_000_000_000L);
        assertThat(cost(dear, 9_224, 0, 0, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(dear, Long.MAX_VALUE, 0, 0, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(dear, 9_223, Long.MAX_VALUE / 1_000_000, 0, 0))
                .as("sum")
                .isEqualTo(UNKNOWN);
        assertThat(cost(dear, -1, 0, 0, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(dear, 1, -1, 0, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(dear, 1, 0, 2, 0)).isEqualTo(UNKNOWN);
        assertThat(cost(dear, 2, 0, 1, 2)).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("each call has the price of its own time")
    void dated() {
        Tariff tariff = Lists.csv("""
                        model,input,currency,valid_from,valid_to,source
                        m,1,USD,2025-01-01,2025-01-31,s
                        m,2,USD,2025-02-01,2025-02-28,s
                        *,9,USD,2025-02-10,2025-03-31,s
                        """).tariff("m");
        assertThat(at(tariff, "1969-01-01T00:00:00Z")).isEqualTo(UNKNOWN);
        assertThat(at(tariff, "2024-12-31T23:59:59.999Z")).isEqualTo(UNKNOWN);
        assertThat(at(tariff, "2025-01-01T00:00:00Z")).isEqualTo(1_000_000);
        assertThat(at(tariff, "2025-01-31T23:59:59.999Z")).isEqualTo(1_000_000);
        assertThat(at(tariff, "2025-02-01T00:00:00Z")).isEqualTo(2_000_000);
        assertThat(at(tariff, "2025-02-28T23:59:59.999Z")).isEqualTo(2_000_000);
        assertThat(at(tariff, "2025-03-01T00:00:00Z")).isEqualTo(9_000_000);
        assertThat(at(tariff, "2025-04-01T00:00:00Z")).isEqualTo(UNKNOWN);
    }

    private static long at(Tariff tariff, String time) {
        return Bills.picos(tariff, Instant.parse(time).toEpochMilli(), false, 1, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
