package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.inference.Inference;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CpuTariffTest {

    private static final long HOUR = 3_600_000_000_000L;

    private final CpuTariff tariff = new CpuTariff(new BigDecimal("0.04"), OptionalDouble.of(65));

    @Test
    void anHourCostsThePrice() {
        assertThat(tariff.money(HOUR).amount()).isEqualByComparingTo("0.04");
        assertThat(tariff.money(HOUR).currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(tariff.picos(HOUR)).isCloseTo(0.04 * Inference.PICOS_PER_UNIT, within(1e-3));
    }

    @Test
    void aMicrosecondCostsElevenPicoDollars() {
        assertThat(tariff.picos(1_000)).isCloseTo(11.111_111, within(1e-6));
    }

    @Test
    void aSecondTakesTheDeclaredPowerInJoules() {
        assertThat(tariff.joules(1_000_000_000)).isEqualTo(65);
    }

    @Test
    void withoutADeclaredPowerTheEnergyIsUnknownNotZero() {
        assertThat(new CpuTariff(BigDecimal.ONE, OptionalDouble.empty()).joules(1_000))
                .isEqualTo(Inference.UNKNOWN);
    }
}
