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

class FirstStripeTest {
    private static final int SAMPLE = 64;

    private final FirstStripe first = new FirstStripe();
    private final List<ExecutorService> threads =
            // One of an even number and one of an odd one: they begin at different stripes.
            List.of(
                    Executors.newSingleThreadExecutor(numbered(0, 2)),
                    Executors.newSingleThreadExecutor(numbered(1, 2)));

    private static ThreadFactory numbered(int remainder, int divisor) {
        return work -> {
            Thread thread = new Thread(work);
            while (thread.getId() % divisor != remainder) {
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
            stripe.addAndRelease(1_000, true, true, 1, 1, 0, 1, 1, 1, Inference.UNKNOWN, Provenances.MEASURED);
        }
    }

    private static FirstStripe ofFirstMinute() {
        FirstStripe stripe = new FirstStripe();
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
            assertThat(first.held()).isNull();
        }
    }

    @Test
    void threadsThatMeetTooOftenGetAnotherStripe() {
        assertThat(first.tryHold()).isTrue();
        meet(15);
        assertThat(first.held()).isNotNull().isNotSameAs(first);
    }

    @Test
    @DisplayName("who finds the own stripe held takes another one, and none when all are held")
    void theOthersInTurn() {
        assertThat(first.tryHold()).isTrue();
        meet(15);
        Stripe own = Objects.requireNonNull(first.held());
        Stripe other = Objects.requireNonNull(first.held());
        assertThat(other).isNotSameAs(own).isNotSameAs(first);
        assertThat(first.held()).isNull();
        other.release();
        assertThat(first.held()).isSameAs(other);
        own.release();
        assertThat(first.held()).isSameAs(own);
        own.release();
        other.release();
        assertThat(held(first)).isSameAs(own);
    }

    @Test
    void meetingsFarApartAreForgotten() {
        for (int read = 0; read < 10; read++) {
            assertThat(first.tryHold()).isTrue();
            meet(15);
            first.release();
            first.drain(minute -> {});
        }
        assertThat(first.tryHold()).isTrue();
        assertThat(first.held()).isNull();
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
        FirstStripe crowded = ofFirstMinute();
        inTurn(crowded, 160);
        assertThat(crowded.crowded()).isTrue();
        Set<Stripe> held = new HashSet<>();
        for (ExecutorService thread : threads) {
            Set<Stripe> own = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                own.add(thread.submit(() -> held(crowded)).get());
            }
            assertThat(own).hasSize(1).doesNotContain(crowded);
            held.addAll(own);
        }
        assertThat(held).hasSize(2);
        List<Long> read = new ArrayList<>();
        held.forEach(stripe -> stripe.add(ofFirstMinute()));
        crowded.drain(minute -> read.add(minute.sums().tally().inferences()));
        assertThat(read).hasSize(3).contains(1 + 160L * SAMPLE, 1L);
    }

    @Test
    @DisplayName("threads whose numbers end alike, so that they begin at the same stripe, part too when they crowd it")
    void numbersThatEndAlike() throws ExecutionException, InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor(numbered(5, 16));
        ExecutorService other = Executors.newSingleThreadExecutor(numbered(5, 16));
        try {
            int parted = 0;
            for (int turn = 0; turn < 10_000 && parted < 100; turn++) {
                Stripe ones = one.submit(() -> addSome(first)).get();
                Stripe others = other.submit(() -> addSome(first)).get();
                parted = ones.equals(others) ? 0 : parted + 1;
            }
            assertThat(parted).isEqualTo(100);
        } finally {
            one.shutdown();
            other.shutdown();
        }
    }

    /** Adds so many to the thread's stripe that one of them is asked for its thread. */
    private static Stripe addSome(FirstStripe stripes) {
        Stripe own = held(stripes);
        if (own.isEmpty()) {
            own.put(new Minute(1, 1, ofFirstMinute()));
        }
        add(own, SAMPLE);
        return own;
    }

    private static Stripe held(FirstStripe stripes) {
        Stripe stripe = Objects.requireNonNull(stripes.held());
        stripe.release();
        return stripe;
    }
}
