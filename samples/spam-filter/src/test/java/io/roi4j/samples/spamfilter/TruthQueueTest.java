package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TruthQueueTest {

    private static final Instant START = SimulatedClock.START;

    private final TruthQueue queue = new TruthQueue(Duration.ofDays(2));

    @Test
    void theTruthComesWhenTheDelayIsOver() {
        queue.add(decision(1, START));
        assertThat(queue.knownBy(START.plus(Duration.ofDays(2)).minusNanos(1))).isEmpty();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.knownBy(START.plus(Duration.ofDays(2))))
                .extracting(d -> d.mail().id())
                .containsExactly(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    void theTruthComesInTheOrderOfTheMailsAndOnce() {
        for (int id = 1; id <= 3; id++) {
            queue.add(decision(id, START.plus(Duration.ofDays(id))));
        }
        assertThat(queue.knownBy(START.plus(Duration.ofDays(4))))
                .extracting(d -> d.mail().id())
                .containsExactly(1, 2);
        assertThat(queue.knownBy(START.plus(Duration.ofDays(9))))
                .extracting(d -> d.mail().id())
                .containsExactly(3);
    }

    private static Decision decision(int id, Instant at) {
        Mail mail = new Mail(id, new Features(new double[Features.COUNT]), true);
        return new Decision(mail, at, "linear-v1", true, false);
    }
}
