package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final Memo<Integer, Integer> memo = new Memo<>(2);
    private final AtomicInteger calls = new AtomicInteger();

    private int squared(int number) {
        return memo.get(number, any -> {
            calls.incrementAndGet();
            return any * any;
        });
    }

    @Test
    void whatIsKnownIsNotCalculatedAgain() {
        assertThat(squared(3)).isEqualTo(9);
        assertThat(squared(3)).isEqualTo(9);
        assertThat(calls).hasValue(1);
    }

    @Test
    void whatDoesNotFitIsCalculatedEachTime() {
        squared(1);
        squared(2);
        assertThat(squared(4)).isEqualTo(16);
        assertThat(squared(4)).isEqualTo(16);
        assertThat(calls).hasValue(4);
        assertThat(squared(2)).isEqualTo(4);
        assertThat(calls).hasValue(4);
    }
}
