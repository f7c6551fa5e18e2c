package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Total;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.stats.CoMoments;
import io.roi4j.impl.stats.RatioOfSums;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.inference.InferenceSquares;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InferenceSquaresTest {
    private static final long DOLLAR = 1_000_000_000_000L;
    private final Live live = new Live();

    private InferenceRecorder model(String name) {
        return live.after().inferences().model(name);
    }

    private InferenceSquares squares() {
        return live.after().inferences().calculate().squares();
    }

    @Test
    @DisplayName("one day of 3 and one of 4 dollars, of two models together")
    void byHand() {
        Calls.priced(model("a"), true, DOLLAR);
        Calls.priced(model("b"), false, 2 * DOLLAR);
        live.passDays(1);
        Calls.priced(model("a"), true, 4 * DOLLAR);
        live.passDays(1);
        Calls.work(model("a"), 3, 5);
        Calls.work(model("b"), 4, 6);
        assertThat(squares())
                .isEqualTo(new InferenceSquares(
                        new Total(9 + 16, "USD"),
                        new Total(3 * 2 + 4, "USD"),
                        new Total(2 * 2 + 1, "1"),
                        new Total(3 + 4, "USD"),
                        new Total(1 + 1, "1"),
                        Total.count(2),
                        new Total(11 * 11, "1"),
                        new Total(11 * 7, "J"),
                        new Total(7 * 7, "J2"),
                        Total.count(1)));
    }

    @Test
    void nothingRecordedAllAreNothing() {
        assertThat(squares().costSquares()).isEqualTo(new Total(0, "USD"));
        assertThat(squares().costClusters()).isEqualTo(Total.count(0));
    }

    @Test
    @DisplayName("what was forgotten after 400 days is still in the sums, which never fall")
    void sinceTheStart() {
        double before = 0;
        for (int day = 1; day <= 450; day++) {
            Calls.priced(model("a"), true, DOLLAR / (day + 2));
            if (day % 10 == 0) {
                assertThat(squares().costSquares().sum()).isGreaterThan(before);
                before = squares().costSquares().sum();
            }
            live.passDays(1);
        }
        assertThat(squares().costClusters()).isEqualTo(Total.count(450));
        assertThat(squares().pricedSquares()).isEqualTo(Total.count(450));
    }

    @Test
    @DisplayName("they give the limits that one instance has: Cochran 1977, chapter 6")
    void theLimitsFollow() {
        for (int day = 1; day <= 20; day++) {
            for (int i = 0; i < 50 + day % 3; i++) {
                Calls.priced(model("a"), i % 7 > 0, DOLLAR * (1 + (i + day) % 5));
            }
            live.passDays(1);
        }
        var totals = live.after().inferences().calculate().models().get("a").totals();
        InferenceSquares squares = squares();
        var scalability = live.after().scalability().calculate(Window.ALL);
        same(
                CoMoments.ofSums(
                        (long) squares.costClusters().sum(),
                        totals.cost().sum(),
                        totals.priced().sum(),
                        squares.costSquares().sum(),
                        squares.pricedSquares().sum(),
                        squares.costTimesPriced().sum()),
                scalability.costPerInference().estimate().interval().orElseThrow());
        same(
                CoMoments.ofSums(
                        (long) squares.costClusters().sum(),
                        totals.cost().sum(),
                        totals.pricedSucceeded().sum(),
                        squares.costSquares().sum(),
                        squares.succeededSquares().sum(),
                        squares.costTimesSucceeded().sum()),
                scalability.costPerSuccessfulInference().estimate().interval().orElseThrow());
    }

    private static void same(CoMoments fleet, Interval own) {
        Interval found = RatioOfSums.delta(fleet, 0.95).interval().orElseThrow();
        assertThat(own.method()).isEqualTo(found.method());
        List<Function<Interval, Double>> limits = List.of(Interval::lower, Interval::upper);
        limits.forEach(limit -> assertThat(limit.apply(found)).isCloseTo(limit.apply(own), within(1e-9)));
    }
}
