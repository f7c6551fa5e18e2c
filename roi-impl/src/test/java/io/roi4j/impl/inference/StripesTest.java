package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StripesTest {
    private final Stripe first = new Stripe();
    private final Stripes stripes = new Stripes(first);

    /** Threads that find all stripes held. */
    private void meet(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(stripes.holdAny()).isNull();
        }
    }

    @Test
    void threadsThatMeetTooOftenGetAnotherStripe() {
        assertThat(first.tryHold()).isTrue();
        meet(16);
        assertThat(stripes.holdAny()).isNotNull().isNotSameAs(first);
    }

    @Test
    void meetingsFarApartAreForgotten() {
        for (int read = 0; read < 10; read++) {
            assertThat(first.tryHold()).isTrue();
            meet(15);
            first.release();
            stripes.drain(minute -> {});
        }
        assertThat(first.tryHold()).isTrue();
        assertThat(stripes.holdAny()).isNull();
    }
}
