package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration ALL = Window.ALL.length();

    private final Diary diary = new Diary(Resolution.LONG);

    private void eachMinute(int minutes) {
        for (int i = 0; i < minutes; i++) {
            diary.tell();
            diary.pass(MINUTE);
        }
    }

    private int count(Duration window) {
        return diary.within(window).facts().size();
    }

    @Test
    void anEmptyTimelineHasNothingInAnyWindow() {
        assertThat(count(TWO_HOURS)).isZero();
        assertThat(count(ALL)).isZero();
        assertThat(diary.history().slices(new Scope(Window.ALL, Instant.EPOCH))).isEmpty();
    }

    @Test
    void aWindowTakesEverySliceThatItTouches() {
        diary.tell();
        diary.pass(Duration.ofMillis(3_212));
        assertThat(count(Duration.ofMillis(1))).as("from 12:35:00.000 on").isZero();
        assertThat(count(Duration.ofMillis(2))).as("from 12:34:59.999 on").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P400D", "P4000D"})
    void afterAnIdleTimeTheWindowHoldsWhatIsNew(Duration idle) {
        eachMinute(200);
        diary.pass(idle);
        eachMinute(3);
        for (Duration window : new Duration[] {TWO_HOURS, THREE_DAYS, MONTH, Duration.ofDays(400), ALL}) {
            assertThat(diary.within(window)).isEqualTo(diary.expected(window));
        }
        assertThat(count(TWO_HOURS)).isEqualTo(3);
        assertThat(count(ALL)).isEqualTo(203);
    }

    @Test
    void aClockThatWentBackAnHourWipesNothing() {
        eachMinute(300);
        diary.pass(Duration.ofHours(-1));
        for (int minute = 1; minute <= 90; minute++) {
            eachMinute(1);
            assertThat(diary.within(THREE_DAYS)).isEqualTo(diary.expected(THREE_DAYS));
            assertThat(count(TWO_HOURS)).as("what is remembered of them").isGreaterThan(60);
        }
        assertThat(diary.within(TWO_HOURS)).isEqualTo(diary.expected(TWO_HOURS));
        assertThat(count(ALL)).isEqualTo(390);
    }

    @ParameterizedTest
    @ValueSource(ints = {3652, -3652})
    void aShortJumpOfTenYearsAndBackLosesNothing(int days) {
        eachMinute(300);
        int before = count(TWO_HOURS);
        diary.pass(Duration.ofDays(days));
        eachMinute(5);
        assertThat(count(TWO_HOURS)).as("while the clock is wrong").isEqualTo(5);
        diary.pass(Duration.ofDays(-days).minusMinutes(5));
        assertThat(count(TWO_HOURS)).isEqualTo(before);
        assertThat(diary.within(TWO_HOURS)).isEqualTo(diary.expected(TWO_HOURS));
        assertThat(diary.within(THREE_DAYS)).isEqualTo(diary.expected(THREE_DAYS));
        assertThat(diary.within(MONTH)).isEqualTo(diary.expected(MONTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {3652, -3652})
    void afterALongJumpOfTenYearsAndBackTheWindowIsNotStuck(int days) {
        eachMinute(300);
        int hours = count(THREE_DAYS);
        diary.pass(Duration.ofDays(days));
        eachMinute(500);
        assertThat(count(TWO_HOURS)).isGreaterThanOrEqualTo(120);
        diary.pass(Duration.ofDays(-days).minusMinutes(500));
        assertThat(count(THREE_DAYS)).as("hours and days are still there").isEqualTo(hours);
        eachMinute(130);
        assertThat(diary.within(TWO_HOURS)).isEqualTo(diary.expected(TWO_HOURS));
        assertThat(count(TWO_HOURS)).isGreaterThanOrEqualTo(120);
        assertThat(count(THREE_DAYS)).isEqualTo(hours + 130);
        assertThat(count(ALL)).isEqualTo(930);
    }

    @Test
    void factsOfAHostWhoseClockIsAheadPushNothingOut() {
        eachMinute(200);
        for (int minute = 1; minute <= 5; minute++) {
            diary.tell(Duration.ofMinutes(minute));
        }
        assertThat(diary.within(TWO_HOURS)).isEqualTo(diary.expected(TWO_HOURS));
    }

    @Test
    void memoryIsBounded() {
        eachMinute(500);
        for (int day = 0; day < 500; day++) {
            diary.pass(Duration.ofDays(1));
            diary.tell();
        }
        assertThat(diary.history().tracks())
                .extracting(track -> track.slices().size())
                .containsExactly(127, 74, 402);
    }

    @Test
    void aRefusedFactLeavesNoTrace() {
        eachMinute(10);
        History<Bag> before = diary.history();
        assertThat(diary.tell(Duration.ofMinutes(5).plusMillis(1))).hasValue(Reason.OUT_OF_RANGE);
        assertThat(diary.tell(Duration.ofDays(36_500))).hasValue(Reason.OUT_OF_RANGE);
        assertThat(diary.tell(Duration.ofDays(-402))).hasValue(Reason.TOO_OLD);
        assertThat(diary.tell(Duration.ofDays(-36_500))).hasValue(Reason.TOO_OLD);
        assertThat(diary.history()).isEqualTo(before);
        assertThat(diary.tell(Duration.ofDays(-399))).isEmpty();
        assertThat(diary.history()).isNotEqualTo(before);
    }

    @Test
    void aHistoryIsAPictureOfItsMoment() {
        eachMinute(3);
        History<Bag> before = diary.history();
        Bag total = before.total();
        eachMinute(3);
        assertThat(before.total()).isSameAs(total);
        assertThat(total.facts()).containsExactly(0, 1, 2);
        assertThat(diary.history().total().facts()).hasSize(6);
    }

    @Test
    void aWindowBeyondTheMemoryIsCutOnceSomethingIsForgotten() {
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(diary.history().cut(new Scope(Window.lastDays(401), now))).isFalse();
        eachMinute(3);
        assertThat(diary.history().cut(new Scope(Window.lastDays(401), now))).isTrue();
        assertThat(diary.history().cut(new Scope(Window.lastDays(400), now))).isFalse();
        assertThat(diary.history().cut(new Scope(Window.ALL, now))).isFalse();
    }

    @Test
    void theProductsAreThoseOfTheCoarsestSlicesSinceTheStart() {
        Resolution hours = new Resolution(Duration.ofHours(1), 5);
        Timeline<EventCount, EventCount> timeline = new Timeline<>(
                List.of(new Resolution(MINUTE, 2), hours),
                () -> new TallyAccumulator<>(EventCount.EMPTY),
                List.of(hour -> Products.of((double) hour.events(), hour.exposureSeconds())));
        for (int quarter = 0; quarter < 40; quarter++) {
            long at = quarter * Duration.ofMinutes(15).toMillis();
            timeline.add(at, at, new EventCount(2, 1));
        }
        // Ten hours of 8 events in 4 seconds each, of which five are remembered.
        assertThat(timeline.history().dayProducts()).containsExactly(new Products(10, 640, 320, 160));
    }
}
