package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Interval;
import io.roi4j.Window;
import java.time.Duration;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {
    private final StreamingRoi.Builder builder = StreamingRoi.builder();

    @Test
    void startsWithDollarsThirtyDaysAndTheSystemsClock() {
        StreamingRoi roi = builder.build();
        assertThat(roi.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(roi.report().asOf()).isBetween(java.time.Instant.now().minusSeconds(60), java.time.Instant.now());
        var share = roi.initiative("triage").inferences().calculate().failedShare();
        assertThat(share.scope().window()).isEqualTo(Window.lastDays(30));
    }

    @Test
    void whatIsSetHolds() {
        TestClock clock = new TestClock();
        Window hour = Window.last(Duration.ofHours(1));
        StreamingRoi roi = builder.currency("JPY")
                .clock(clock)
                .window(hour)
                .confidence(0.5)
                .build();
        roi.initiative("triage").errorReduction().outcome(true);
        var rate = roi.initiative("triage").errorReduction().calculate().currentErrorRate();
        assertThat(roi.currency()).isEqualTo(Currency.getInstance("JPY"));
        assertThat(rate.scope().window()).isEqualTo(hour);
        assertThat(rate.scope().asOf()).isEqualTo(clock.instant());
        assertThat(rate.estimate().interval().map(Interval::confidence)).hasValue(0.5);
    }

    @Test
    void whatIsBuiltKeepsItsCaps() {
        StreamingRoi roi = builder.cap("initiative", 1).build();
        builder.cap("initiative", 100);
        roi.initiative("a");
        assertThat(roi.initiative("b").name()).isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "", "usd", "US Dollar"})
    void refusesACurrencyThatIsNoneNamingIt(String code) {
        refuses("currency: ", "\"" + code + "\"", () -> builder.currency(code));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAConfidenceThatIsNoneNamingIt(double confidence) {
        refuses("confidence: ", String.valueOf(confidence), () -> builder.confidence(confidence));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesACapThatIsNoneNamingIt(int cap) {
        refuses("cap: ", String.valueOf(cap), () -> builder.cap("model", cap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Model", "models", "tenant"})
    void refusesADimensionThatItDoesNotHaveNamingThoseItHas(String dimension) {
        refuses("dimension: ", "[dataset, deployment, initiative, model, segment]", () -> builder.cap(dimension, 1));
    }

    @Test
    void refusesWhatIsMissingByName() {
        missing("currency", () -> builder.currency((String) null));
        missing("currency", () -> builder.currency((Currency) null));
        missing("clock", () -> builder.clock(null));
        missing("window", () -> builder.window(null));
        missing("dimension", () -> builder.cap(null, 1));
        missing("nanoTime", () -> builder.nanoTime(null));
    }

    private static void refuses(String start, String got, ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .withMessageStartingWith(start)
                .withMessageContaining(got);
    }

    private static void missing(String argument, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(argument);
    }
}
