package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeterUnitsTest {
    @ParameterizedTest
    @CsvSource({"s, seconds", "J, joules", "By, bytes", "1/s, per_second", "{FLOP}/J, flops_per_watt"})
    void baseUnits(String unit, String baseUnit) {
        assertThat(MeterUnits.baseUnit(unit, "roi.a.b")).isEqualTo(baseUnit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{token}", "{FLOP}", "EUR", "USD", "XXX", "K"})
    void noBaseUnit(String unit) {
        assertThat(MeterUnits.baseUnit(unit, "roi.a.b")).isNull();
    }

    @Test
    void nameThatEndsInItsUnitIsLeftAlone() {
        assertThat(MeterUnits.baseUnit("{FLOP}/J", "roi.scalability.flops.per.watt"))
                .isNull();
        assertThat(MeterUnits.baseUnit("s", "roi.a.milliseconds")).isEqualTo("seconds");
    }

    @Test
    void currenciesAreThreeCapitalsOfTheStandard() {
        assertThat(MeterUnits.isCurrency("EUR")).isTrue();
        assertThat(MeterUnits.isCurrency("ZZZ")).isFalse();
        assertThat(MeterUnits.isCurrency("eur")).isFalse();
        assertThat(MeterUnits.isCurrency("By")).isFalse();
    }

    @Test
    void helpNamesTheUnitThatNothingElseNames() {
        assertThat(MeterUnits.note("s")).isEmpty();
        assertThat(MeterUnits.note("1")).isEmpty();
        assertThat(MeterUnits.note("{token}")).isEmpty();
        assertThat(MeterUnits.note("EUR")).isEqualTo(" In whole units of the currency.");
        assertThat(MeterUnits.note("K")).isEqualTo(" In the unit K.");
    }
}
