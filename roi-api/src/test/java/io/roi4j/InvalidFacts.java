package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a fact is refused in the way that a host can act on: with the field and the reason. */
public final class InvalidFacts {
    private InvalidFacts() {}

    public static void refuses(ThrowingCallable call, String field, Reason why) {
        assertThatExceptionOfType(InvalidFactException.class)
                .isThrownBy(call)
                .withMessageStartingWith(field + ": ")
                .withMessageEndingWith("(" + why.id() + ")")
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(why));
    }
}
