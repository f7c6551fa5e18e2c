package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Note;
import io.roi4j.impl.tally.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Seven days up to noon: the window starts with the day of 3 March. */
class DailyRecordsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant FROM = Instant.parse("2026-03-03T00:00:00Z");
    private static final long FIRST_DAY = Daily.day(FROM);
    private static final Scope WEEK = new Scope(Window.lastDays(7), NOW);
    private static final Scope ALL = new Scope(Window.ALL, NOW);
    /** From 11:00 of 9 March on. */
    private static final Scope HOURS = new Scope(Window.last(Duration.ofHours(25)), NOW);

    private static Note note(String id, Instant at) {
        return new Note(id, at, 1);
    }

    private static Records<Note, Daily<EventCount>> records(
            List<Note> notes, Map<Long, EventCount> days, EventCount older, Instant compactedUntil) {
        Records<Note, Daily<EventCount>> known = Records.of(notes, Daily.of(EventCount.EMPTY));
        return new Records<>(known.known(), new Daily<>(new TreeMap<>(days), older), compactedUntil);
    }

    @Test
    @DisplayName("what is kept one by one belongs from the window's first slice to its end, both included")
    void oneByOne() {
        Records<Note, Daily<EventCount>> all = records(
                List.of(
                        note("before", FROM.minusNanos(1)),
                        note("first", FROM),
                        note("last", NOW),
                        note("after", NOW.plusNanos(1))),
                Map.of(),
                EventCount.EMPTY,
                Instant.MIN);
        assertThat(DailyRecords.within(all, WEEK, EventCount.EMPTY).facts().map(Note::id))
                .containsExactlyInAnyOrder("first", "last");
        assertThat(DailyRecords.within(all, ALL, EventCount.EMPTY)).isSameAs(all);
    }

    @Test
    @DisplayName("of what was summed up by day, the days that start in the window; what is older belongs to all time")
    void byDay() {
        Records<Note, Daily<EventCount>> all = records(
                List.of(),
                Map.of(
                        FIRST_DAY - 1,
                        new EventCount(1, 0),
                        FIRST_DAY,
                        new EventCount(2, 0),
                        FIRST_DAY + 7,
                        new EventCount(4, 0),
                        FIRST_DAY + 8,
                        new EventCount(8, 0)),
                new EventCount(16, 0),
                NOW);
        Records<Note, Daily<EventCount>> week = DailyRecords.within(all, WEEK, EventCount.EMPTY);
        assertThat(week.compacted().sum()).isEqualTo(new EventCount(6, 0));
        assertThat(week.compactedUntil()).isEqualTo(NOW);
        assertThat(DailyRecords.within(all, ALL, EventCount.EMPTY).compacted().sum())
                .isEqualTo(new EventCount(31, 0));
    }

    @Test
    @DisplayName("a window that starts amid a day is cut if that day may have been summed up")
    void amidADay() {
        Instant start = Instant.parse("2026-03-09T11:00:00Z");
        assertThat(cut(HOURS, start)).isTrue();
        assertThat(cut(HOURS, start.minusNanos(1))).isFalse();
        assertThat(cut(HOURS, Instant.MIN)).isFalse();
        assertThat(cut(WEEK, NOW)).as("whole days are found whole").isFalse();
    }

    private static boolean cut(Scope scope, Instant compactedUntil) {
        return DailyRecords.cut(
                records(List.of(), Map.of(), EventCount.EMPTY, compactedUntil), scope, EventCount.EMPTY);
    }

    @Test
    @DisplayName("cut too: more days than are told apart, and all time once the oldest of them lost theirs")
    void forgottenDays() {
        assertThat(cut(new Scope(Window.lastDays(400), NOW), NOW)).isFalse();
        assertThat(cut(new Scope(Window.lastDays(401), NOW), NOW)).isTrue();
        assertThat(cut(ALL, NOW)).isFalse();
        assertThat(DailyRecords.cut(records(List.of(), Map.of(), new EventCount(1, 0), NOW), ALL, EventCount.EMPTY))
                .isTrue();
    }
}
