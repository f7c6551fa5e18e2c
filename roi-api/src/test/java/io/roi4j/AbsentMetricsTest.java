package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AbsentMetricsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    static List<Class<? extends Record>> metrics() {
        return ApiClasses.metrics();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMeasureIsAbsentForTheReason(Class<? extends Record> type) {
        List<Figures.Entry> entries = Figures.of(AbsentMetrics.of(type, Reason.PENDING, Readings.SCOPE, EUR));
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            if (entry.figure() instanceof Measure measure) {
                assertThat(measure.reading()).isEqualTo(Reading.absent(Reason.PENDING, Readings.SCOPE));
            } else {
                assertThat(entry.figure()).isEqualTo(Total.count(0));
            }
            assertThat(entry.dimensions()).isEmpty();
        });
    }

    record EveryKind(
            Ratio ratio,
            Elapsed elapsed,
            Rate rate,
            Count count,
            Score score,
            Efficiency efficiency,
            Amount amount,
            Total total,
            Map<String, Ratio> map) {}

    @Test
    void knowsEveryKindOfFigure() {
        EveryKind built = AbsentMetrics.of(EveryKind.class, Reason.NO_DATA, Readings.SCOPE, EUR);
        Reading absent = Readings.absent(Reason.NO_DATA);
        assertThat(built)
                .isEqualTo(new EveryKind(
                        new Ratio(absent),
                        new Elapsed(absent),
                        new Rate(absent),
                        new Count(absent),
                        new Score(absent),
                        new Efficiency(absent),
                        new Amount(absent, EUR),
                        Total.count(0),
                        Map.of()));
        assertThat(EveryKind.class.getRecordComponents())
                .extracting(component -> (Object) component.getType())
                .contains((Object[]) Measure.class.getPermittedSubclasses());
    }

    record Stranger(String text) {}

    @Test
    void refusesAComponentThatIsNoFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsentMetrics.of(Stranger.class, Reason.NO_DATA, Readings.SCOPE, EUR))
                .withMessageStartingWith("type: ")
                .withMessageContaining("String");
    }

    record Picky(Ratio ratio) {
        Picky {
            throw new IllegalStateException("never content");
        }
    }

    @Test
    void refusesARecordThatCannotBeBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsentMetrics.of(Picky.class, Reason.NO_DATA, Readings.SCOPE, EUR))
                .withMessageContaining("Picky")
                .withRootCauseInstanceOf(IllegalStateException.class);
    }
}
