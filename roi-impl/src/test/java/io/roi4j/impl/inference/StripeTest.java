package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roi4j.inference.Inference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StripeTest {
    private static final long NOON = Duration.ofDays(20_000).plusHours(12).toMillis();

    private final Stripe stripe = new Stripe();

    private static Minute one(long toldMillis, long atMillis) {
        InferenceSums sums = new InferenceSums();
        sums.add(1_000, true, true, 1, 1, 0, 1, 1, 1, Inference.UNKNOWN, Provenances.MEASURED);
        return new Minute(toldMillis, atMillis, sums);
    }

    private long size() {
        return stripe.tally().inferences();
    }

    @Test
    void theMinuteThatIsOverMovesOn() {
        assertThat(stripe.put(one(NOON, NOON))).isNull();
        assertThat(stripe.put(one(NOON, NOON + 59_999))).isNull();
        assertThat(size()).isEqualTo(2);
        Minute over = Objects.requireNonNull(stripe.put(one(NOON + 60_000, NOON + 60_000)));
        assertThat(over.atMillis()).isEqualTo(NOON);
        assertThat(over.sums().tally().inferences()).isEqualTo(2);
        assertThat(size()).isEqualTo(1);
        assertThat(stripe.covers(NOON + 60_000)).isTrue();
    }

    @Test
    void whatComesTooLateForTheMinuteMovesOnByItself() {
        stripe.put(one(NOON, NOON));
        Minute late = one(NOON, NOON - 1);
        assertThat(stripe.put(late)).isSameAs(late);
        assertThat(size()).isEqualTo(1);
        assertThat(stripe.covers(NOON)).isTrue();
    }

    @Test
    void aMinuteOfAClockThatCameBackMovesOn() {
        long ahead = NOON + Duration.ofDays(3_650).toMillis();
        stripe.put(one(ahead, ahead));
        Minute over = Objects.requireNonNull(stripe.put(one(NOON, NOON)));
        assertThat(over.atMillis()).isEqualTo(ahead);
        assertThat(over.toldMillis()).isEqualTo(ahead);
        assertThat(stripe.covers(NOON)).isTrue();
        assertThat(size()).isEqualTo(1);
        List<Long> handedOver = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            stripe.handOver(minute -> handedOver.add(minute.sums().tally().inferences()));
        }
        assertThat(handedOver).containsExactly(1L);
    }

    @Test
    void aReaderThatFailsLeavesTheStripeFree() {
        stripe.put(one(NOON, NOON));
        assertThatThrownBy(() -> stripe.handOver(minute -> {
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stripe.tryHold()).isTrue();
        assertThat(size()).isEqualTo(1);
    }
}
