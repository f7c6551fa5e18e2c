package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.tally.Binomial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegradationDetectorTest {
    private static final int PER_DAY = 50;
    private static final DegradationDetector.Result SILENT = new DegradationDetector.Result(0, 0, null, null);

    @Test
    @DisplayName("nothing, or one day that nothing is known to compare with: no alarm")
    void nothing() {
        assertThat(watch(List.of())).isEqualTo(SILENT);
        assertThat(watch(errors(50))).isEqualTo(SILENT);
    }

    @Test
    @DisplayName("the level by hand: residuals against all days before, numpy")
    void level() {
        // ft(k,n) = (asin(sqrt(k/(n+1)))+asin(sqrt((k+1)/(n+1))))/2; z = (ft(k,n)-ft(K,N))/sqrt(1/(4*n+2)+1/(4*N+2));
        // S = max(0, S + z - .5); S/5 after 3, 4, 12, 11 (13, 14) of 50
        assertThat(watch(errors(3, 4, 12, 11)).level()).isCloseTo(0.6739520274135685, within(1e-12));
        assertThat(watch(errors(3, 4, 12, 11)).alarms()).isZero();
        DegradationDetector.Result found = watch(errors(3, 4, 12, 11, 13, 14));
        assertThat(found.level()).isCloseTo(1.1750235477765845, within(1e-12));
        assertThat(found.alarms()).isEqualTo(1);
        assertThat(found.onset()).isEqualTo(day(2));
    }

    @Test
    @DisplayName("a day without outcomes says nothing")
    void emptyDay() {
        List<Binomial> days = new ArrayList<>(errors(3, 4, 12, 11));
        days.add(2, Binomial.EMPTY);
        assertThat(watch(days).level()).isCloseTo(0.6739520274135685, within(1e-12));
    }

    @Test
    @DisplayName("the evaluation of a retraining is something to compare with from the first day on, numpy")
    void evaluation() {
        DegradationDetector.Result found = watch(errors(12, 12), retraining(day(0), 70, 1_000));
        assertThat(found.level()).isCloseTo(1.1406026149180537, within(1e-12));
        assertThat(found.onset()).isEqualTo(day(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("60 days at 7 %: no alarm")
    void stable(long seed) {
        DegradationDetector.Result found = watch(stream(new Random(seed), 60, 0.07));
        assertThat(found.alarms()).isZero();
        assertThat(found.onset()).isNull();
        assertThat(found.level()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"0.07, 17", "0.02, 26"})
    @DisplayName(
            "how many of 200 stable streams of 60 days alarm; of 2,000 others 9.7 % at 7 % and 11.1 % at 2 %, numpy")
    void falseAlarms(double rate, int most) {
        long alarming = IntStream.range(1_000, 1_200)
                .filter(seed -> watch(stream(new Random(seed), 60, rate)).alarms() > 0)
                .count();
        assertThat(alarming).isBetween(2L, (long) most);
    }

    @Test
    @DisplayName(
            "a jump from 7 % to 20 % on day 30: always one alarm within a week, in 11 of 12 its onset within four days")
    void jump() {
        int close = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            List<Binomial> days = new ArrayList<>(stream(random, 30, 0.07));
            assertThat(watch(days).alarms()).isZero();
            days.addAll(stream(random, 7, 0.20));
            DegradationDetector.Result found = watch(days);
            assertThat(found.alarms()).isEqualTo(1);
            assertThat(found.level()).isGreaterThan(1);
            assertThat(found.alarm()).isAfter(day(30));
            close += found.onset().isBefore(day(26)) || found.onset().isAfter(day(31)) ? 0 : 1;
        }
        assertThat(close).isEqualTo(11);
    }

    @Test
    @DisplayName("a model that gets better, or was never wrong, doesn't alarm")
    void better() {
        List<Binomial> days = new ArrayList<>(stream(new Random(3), 30, 0.20));
        days.addAll(stream(new Random(4), 30, 0.02));
        assertThat(watch(days).alarms()).isZero();
        assertThat(watch(errors(0, 0, 0, 0, 0))).isEqualTo(SILENT);
    }

    @Test
    @DisplayName("a retraining is a fresh start: the old alarm stays counted, the level doesn't stay")
    void freshStart() {
        List<Binomial> days = new ArrayList<>(errors(3, 4, 12, 11, 13, 14));
        DegradationDetector.Result alarmed = watch(days);
        days.addAll(errors(3));
        DegradationDetector.Result found = watch(days, retraining(day(6), 60, 1_000));
        assertThat(found.level()).isZero();
        assertThat(found.alarms()).isEqualTo(alarmed.alarms()).isEqualTo(1);
        assertThat(found.onset()).isEqualTo(alarmed.onset());
        assertThat(watch(days).level()).isPositive();
    }

    @Test
    @DisplayName("a retraining after the last day ends the alarm at once, before the new model answers anything")
    void retrainedJustNow() {
        List<Binomial> days = errors(3, 4, 12, 11, 13, 14);
        assertThat(watch(days, retraining(day(6), 60, 1_000)).level()).isZero();
        assertThat(watch(days, retraining(day(7).plusSeconds(60), 60, 1_000)).level())
                .isZero();
        assertThat(watch(days, retraining(day(7), 60, 1_000)).alarms()).isEqualTo(1);
    }

    @Test
    @DisplayName("the day in which a retraining ended is judged as the old model's, and its alarm stays counted")
    void mixedDay() {
        List<Binomial> days = errors(3, 3, 50, 3, 3);
        assertThat(watch(days).alarms()).isEqualTo(1);
        DegradationDetector.Result found = watch(days, retraining(day(2).plusSeconds(60), 60, 1_000));
        assertThat(found.alarms()).isEqualTo(1);
        assertThat(found.onset()).isEqualTo(day(2));
        assertThat(found.level()).isZero();
    }

    @Test
    @DisplayName("a degradation after a retraining is a second alarm, with its own onset")
    void secondAlarm() {
        List<Binomial> days = new ArrayList<>(errors(3, 4, 12, 11, 13, 14));
        days.addAll(errors(3, 3, 3, 15, 15, 15));
        DegradationDetector.Result found = watch(days, retraining(day(6), 60, 1_000));
        assertThat(found.alarms()).isEqualTo(2);
        assertThat(found.onset()).isEqualTo(day(9));
    }

    private static List<Binomial> errors(int... errors) {
        return Arrays.stream(errors).mapToObj(k -> new Binomial(k, PER_DAY)).toList();
    }

    private static List<Binomial> stream(Random random, int days, double rate) {
        return IntStream.range(0, days)
                .mapToObj(day -> new Binomial(
                        IntStream.range(0, PER_DAY)
                                .filter(i -> random.nextDouble() < rate)
                                .count(),
                        PER_DAY))
                .toList();
    }

    private static DegradationDetector.Result watch(List<Binomial> days, Retraining... retrainings) {
        return DegradationDetector.watch(Days.slices(days), List.of(retrainings));
    }

    private static Instant day(int day) {
        return Live.START.plus(Duration.ofDays(day));
    }

    private static Retraining retraining(Instant end, long errors, long outcomes) {
        return new Retraining(
                "v" + end, end.minusSeconds(3_600), end, new Evaluation.Separate(1, 10, errors, outcomes), true);
    }
}
