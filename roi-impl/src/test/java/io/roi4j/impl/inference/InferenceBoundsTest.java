package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.formula.Live;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Years of inferences leave as much behind as 400 days of them. */
class InferenceBoundsTest {
    @Test
    @DisplayName("inferences of 1,200 days leave 401 days of slices, with the clock's slack; the sum has all of them")
    void slices() {
        Timeline<InferenceSums, InferenceTally> timeline = new Timeline<>(Resolution.LONG, InferenceSums::new);
        long day = Duration.ofDays(1).toMillis();
        for (int i = 0; i < 1_200; i++) {
            for (int of = 0; of < 20; of++) {
                InferenceSums one = new InferenceSums();
                generation(1_000_000L << of).addTo(one);
                timeline.add(i * day, i * day - of * 60_000L, one);
            }
        }
        History<InferenceTally> history = timeline.history();
        assertThat(history.total().inferences()).isEqualTo(24_000);
        assertThat(history.tracks().get(2).slices()).hasSizeLessThanOrEqualTo(403);
        assertThat(history.total().generations().firstToken().size()).isEqualTo(24_000);
    }

    private static InferenceFact generation(long latency) {
        return new InferenceFact(latency, true, true, 1, 3, 0, 5, 1, 2, latency / 2, Provenances.MEASURED);
    }

    @Test
    @DisplayName("models over their cap are one series, and nothing is lost")
    void models() {
        Live live = new Live();
        for (int i = 0; i < 150; i++) {
            live.after().inferences("m" + i).generated(2_000, 1_000, 1, 3);
        }
        var found = live.after().inferences().calculate();
        assertThat(found.models()).hasSize(51);
        assertThat(found.models().get("other").totals().succeeded().sum()).isEqualTo(100);
        assertThat(live.after()
                        .scalability()
                        .calculate()
                        .generationLatency()
                        .firstTokenMedian()
                        .observations())
                .isEqualTo(150);
    }
}
