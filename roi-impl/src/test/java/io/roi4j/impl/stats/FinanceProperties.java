package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class FinanceProperties {
    @Property
    void theRateMakesThePresentValueZero(
            @ForAll @DoubleRange(min = 1, max = 1e6) double outlay,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double income,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        double[] flows = new double[periods + 1];
        Arrays.fill(flows, income);
        flows[0] = -outlay;
        double[] rates = Irr.all(flows);
        assertThat(rates).hasSize(1);
        if (rates[0] > -0.9) {
            assertThat(Expect.value(Npv.fromStart(rates[0], flows)) / outlay).isCloseTo(0, within(1e-7));
        }
    }

    @Property
    void moneyInOtherUnitsHasTheSameRateAndPayback(@ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        double[] flows = {-1000, 500, 400, 300, 100};
        double[] scaled = Arrays.stream(flows).map(f -> factor * f).toArray();
        assertThat(Expect.value(Irr.of(scaled))).isCloseTo(Expect.value(Irr.of(flows)), within(1e-10));
        assertThat(Expect.value(Payback.of(scaled))).isCloseTo(Expect.value(Payback.of(flows)), within(1e-10));
        assertThat(Expect.value(Mirr.of(0.1, 0.12, scaled)))
                .isCloseTo(Expect.value(Mirr.of(0.1, 0.12, flows)), within(1e-10));
    }
}
