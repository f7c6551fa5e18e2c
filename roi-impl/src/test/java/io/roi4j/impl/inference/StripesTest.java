package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.inference.Inference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StripesTest {
    private static final int SAMPLE = 64;

    private final Stripe first = new Stripe();
    private final Stripes stripes = new Stripes(first);
    private final List<ExecutorService> threads =
            List.of(Executors.newSingleThreadExecutor(numbered(0)), Executors.newSingleThreadExecutor(numbered(1)));

    /** Threads of an even number, or of an odd one: they begin at different stripes. */
    private static ThreadFactory numbered(int remainder) {
        return work -> {
            Thread thread = new Thread(work);
            while (thread.getId() % 2 != remainder) {
                thread = new Thread(work);
            }
            return thread;
        };
    }

    @AfterEach
    void end() {
        threads.forEach(ExecutorService::shutdown);
    }

    private static void add(Stripe stripe, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(stripe.tryHold()).isTrue();
            stripe.addAndRelease(1, 1_000, true, true, 1, 1, 0, 1, 1, 1, Inference.UNKNOWN, Provenances.MEASURED);
        }
    }

    private static Stripe ofFirstMinute() {
        Stripe stripe = new Stripe();
        InferenceSums one = new InferenceSums();
        one.add(1_000, true, true, 1, 1, 0, 1, 1, 1, Inference.UNKNOWN, Provenances.MEASURED);
        stripe.put(new Minute(1, 1, one));
        return stripe;
    }

    private void inTurn(Stripe stripe, int turns) throws ExecutionException, InterruptedException {
        for (int turn = 0; turn < turns; turn++) {
            threads.get(turn % 2).submit(() -> add(stripe, SAMPLE)).get();
        }
    }

    /** Threads that find all stripes held. */
    private void meet(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(stripes.hold()).isNull();
        }
    }

    @Test
    void threadsThatMeetTooOftenGetAnotherStripe() {
        assertThat(first.tryHold()).isTrue();
        meet(15);
        assertThat(stripes.hold()).isNotNull().isNotSameAs(first);
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
        assertThat(stripes.hold()).isNull();
    }

    @Test
    @DisplayName(
            "threads that take a stripe from each other all the time crowd it, until somebody reads; one thread never does")
    void crowded() throws ExecutionException, InterruptedException {
        Stripe stripe = ofFirstMinute();
        inTurn(stripe, 150);
        assertThat(stripe.crowded()).isFalse();
        inTurn(stripe, 10);
        assertThat(stripe.crowded()).isTrue();
        stripe.handOver(minute -> {});
        assertThat(stripe.crowded()).isFalse();

        Stripe quiet = ofFirstMinute();
        add(quiet, 100_000);
        assertThat(quiet.crowded()).isFalse();
    }

    @Test
    @DisplayName(
            "where threads crowd, each gets a stripe of its own and keeps it; a reader sees all, and what was added before")
    void eachThreadItsOwn() throws ExecutionException, InterruptedException {
        Stripe crowded = ofFirstMinute();
        Stripes some = new Stripes(crowded);
        inTurn(crowded, 160);
        assertThat(crowded.crowded()).isTrue();
        Set<Stripe> held = new HashSet<>();
        for (ExecutorService thread : threads) {
            Set<Stripe> own = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                own.add(thread.submit(() -> held(some)).get());
            }
            assertThat(own).hasSize(1).doesNotContain(crowded);
            held.addAll(own);
        }
        assertThat(held).hasSize(2);
        List<Long> read = new ArrayList<>();
        held.forEach(stripe -> stripe.add(ofFirstMinute()));
        some.drain(minute -> read.add(minute.sums().tally().inferences()));
        assertThat(read).hasSize(3).contains(1 + 160L * SAMPLE, 1L);
    }

    private static Stripe held(Stripes stripes) {
        Stripe stripe = Objects.requireNonNull(stripes.hold());
        stripe.release();
        return stripe;
    }
}
