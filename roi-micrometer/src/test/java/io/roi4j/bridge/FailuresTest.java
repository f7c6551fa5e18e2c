package io.roi4j.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final class RateLimitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("the class of an error, without its package and its message")
    void ofThrowable() {
        assertThat(Failures.of(new IOException("the user wrote: my password is")))
                .isEqualTo("IOException");
        assertThat(Failures.of(new RateLimitException())).isEqualTo("RateLimitException");
        assertThat(Failures.of(new CompletionException(new HttpTimeoutException("x"))))
                .isEqualTo("HttpTimeoutException");
        assertThat(Failures.of(new ExecutionException(new HttpTimeoutException("x"))))
                .isEqualTo("HttpTimeoutException");
        assertThat(Failures.of(new ExecutionException("alone", null))).isEqualTo("ExecutionException");
    }

    @Test
    @DisplayName("what isn't a name, or a long one, is unknown")
    void ofType() {
        assertThat(Failures.of("timeout")).isEqualTo("timeout");
        assertThat(Failures.of("java.net.SocketTimeoutException")).isEqualTo("SocketTimeoutException");
        assertThat(Failures.of("500")).isEqualTo("500");
        assertThat(Failures.of("rate-limit_1")).isEqualTo("rate-limit_1");
        assertThat(Failures.of("the user wrote: my password is")).isEqualTo("unknown");
        assertThat(Failures.of("ends.")).isEqualTo("unknown");
        assertThat(Failures.of("x".repeat(65))).isEqualTo("unknown");
        assertThat(Failures.of("é")).isEqualTo("unknown");
    }

    @Test
    @DisplayName("at most 30 classes are counted by name, and none is lost")
    void bounded() {
        FailureCounts counts = new FailureCounts();
        for (int i = 0; i < 1_000; i++) {
            counts.count("class" + i % 100);
        }
        counts.count("other");
        Map<String, Long> snapshot = counts.snapshot();
        assertThat(snapshot).hasSize(31).containsEntry("class0", 10L).containsEntry("other", 701L);
        assertThat(snapshot.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_001);
    }

    @Test
    @DisplayName("nothing failed, nothing is counted")
    void none() {
        assertThat(new FailureCounts().snapshot()).isEmpty();
    }
}
