package io.roi4j.impl.formula;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A running library in US dollars with one initiative, whose clock stands still until a test moves it. */
public final class Live {
    /** Where the clock starts: the first moment of a day of the grid. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private Instant now = START;
    private final StreamingRoi roi =
            StreamingRoi.builder().clock(() -> now).window(Window.lastDays(90)).build();

    public StreamingRoi roi() {
        return roi;
    }

    /** The initiative with AI. */
    public Initiative after() {
        return roi.initiative("triage");
    }

    /** What it is compared with. */
    public Initiative before() {
        return after().cohort(Cohort.BEFORE);
    }

    public Instant now() {
        return now;
    }

    public long millis() {
        return now.toEpochMilli();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void passDays(long days) {
        pass(Duration.ofDays(days));
    }

    /** How many facts were refused for this reason. */
    public long refused(Reason reason) {
        return refused().getOrDefault(reason, 0L);
    }

    public Map<Reason, Long> refused() {
        return roi.health().refused();
    }
}
