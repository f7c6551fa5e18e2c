package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WhileUntouchedTest {
    private final WhileUntouched<Integer> kept = new WhileUntouched<>();
    private final AtomicBoolean untouched = new AtomicBoolean(true);
    private final AtomicInteger calculations = new AtomicInteger();

    private static Settings settings(long days) {
        return new Settings(new Scope(Window.lastDays(days), Instant.EPOCH), 0.95, Currency.getInstance("USD"));
    }

    private int get(long days) {
        return kept.get(untouched::get, settings(days), calculations::incrementAndGet);
    }

    @Test
    void aWindowIsCalculatedOnce() {
        assertThat(get(30)).isEqualTo(1);
        assertThat(get(30)).isEqualTo(1);
        assertThat(get(7)).isEqualTo(2);
        assertThat(get(7)).isEqualTo(2);
    }

    @Test
    void onceThereAreFactsEveryCallCalculates() {
        get(30);
        untouched.set(false);
        assertThat(get(30)).isEqualTo(2);
        assertThat(get(30)).isEqualTo(3);
    }

    @Test
    void aFactThatComesDuringTheCalculationCounts() {
        int first = kept.get(untouched::get, settings(30), () -> {
            untouched.set(false);
            return calculations.incrementAndGet();
        });
        assertThat(first).isEqualTo(1);
        assertThat(get(30)).isEqualTo(2);
    }
}
