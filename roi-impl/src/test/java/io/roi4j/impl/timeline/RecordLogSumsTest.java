package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordLogSumsTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private record Event(String id, Instant at, long events) implements SlowFact {}

    private static final class Sum implements Accumulator<Event, EventCount> {
        private long events;

        @Override
        public void add(Event fact) {
            events += fact.events();
        }

        @Override
        public EventCount tally() {
            return new EventCount(events, 1);
        }
    }

    private static RecordLog<Event, Daily<EventCount>> log(int cap) {
        return new RecordLog<>(cap, () -> new DailySums<>(Sum::new));
    }

    private static Outcome tell(RecordLog<Event, Daily<EventCount>> log, Event event) {
        return log.addGreatest(RecordKey.of(event.id()), event);
    }

    @Test
    void theGreatestAccountCountsWhoeverToldItFirst() {
        Event early = new Event("a", START, 5);
        Event late = new Event("a", START.plusSeconds(1), 3);
        List<Event> told = new ArrayList<>(List.of(early, late));
        for (int i = 0; i < 2; i++) {
            RecordLog<Event, Daily<EventCount>> log = log(9);
            assertThat(tell(log, told.get(0))).isEqualTo(Outcome.TAKEN);
            assertThat(tell(log, told.get(1))).isEqualTo(Outcome.KNOWN);
            assertThat(log.records().facts()).containsExactly(late);
            Collections.reverse(told);
        }
    }

    @Test
    void whatIsCompactedIsSummedUpByDay() {
        RecordLog<Event, Daily<EventCount>> log = log(2);
        for (int i = 0; i < 7; i++) {
            tell(log, new Event("e" + i, START.plus(Duration.ofHours(12L * i)), 1));
        }
        Daily<EventCount> compacted = log.records().compacted();
        assertThat(compacted.days().values()).extracting(EventCount::events).containsExactly(2L, 2L, 1L);
        assertThat(compacted.sum().events()).isEqualTo(5);
        assertThat(DailySums.of(log.records(), Sum::new).sum().events()).isEqualTo(7);
        assertThat(tell(log, new Event("late", START, 1))).isEqualTo(Outcome.TOO_OLD);
    }

    @Test
    void whatIsErasedIsGone() {
        RecordLog<Event, Daily<EventCount>> log = log(2);
        for (int i = 0; i < 7; i++) {
            tell(log, new Event("e" + i, START.plusSeconds(i), 1));
        }
        log.erase();
        assertThat(log.records().known()).isEmpty();
        assertThat(log.records().compacted().sum().events()).isZero();
        assertThat(tell(log, new Event("new", START.plusSeconds(99), 1))).isEqualTo(Outcome.TOO_OLD);
    }
}
