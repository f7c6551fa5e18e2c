package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Initiative;
import org.junit.jupiter.api.Test;

/** A model that was looked up shows at once, even where somebody read before: its counters start at 0, not at the first fact. */
class LookUpTest {
    private final Initiative triage = new TestClock().roi().build().initiative("triage");

    @Test
    void aModelShowsAtOnce() {
        assertThat(triage.inferences().calculate().models()).isEmpty();
        triage.inferences("gpt");
        assertThat(triage.inferences().calculate().models()).containsOnlyKeys("gpt");
    }
}
