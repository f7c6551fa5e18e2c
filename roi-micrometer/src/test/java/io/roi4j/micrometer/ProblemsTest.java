package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final List<String> log = new ArrayList<>();
    private final Problems problems = new Problems(log::add);

    @Test
    void oneLineForEachCause() {
        for (int i = 0; i < 1_000; i++) {
            problems.warn("registering a meter", new IllegalStateException("number " + i));
            problems.warn("registering a meter", new IllegalArgumentException("number " + i));
            problems.warn("removing a meter", new IllegalStateException("number " + i));
        }
        assertThat(log).hasSize(3).allMatch(line -> line.contains("number 0"));
    }

    @Test
    void causesAreBounded() {
        for (int i = 0; i < 1_000; i++) {
            problems.warn("cause " + i, "detail");
        }
        assertThat(log).hasSize(100);
    }

    @Test
    void foreignTextStaysOnOneShortLine() {
        assertThat(Problems.printable("a\r\nb\u2028c\u202Ed\t\u00fc"))
                .isEqualTo("a\\u000d\\u000ab\\u2028c\\u202ed\\u0009\u00fc");
        assertThat(Problems.printable("x".repeat(10_000))).hasSize(200);
        assertThat(Problems.printable("\uD800")).isEqualTo("\\ud800");
        problems.warn("reading", new IllegalStateException("first\nsecond"));
        assertThat(log)
                .singleElement()
                .asString()
                .isEqualTo(
                        "roi4j meters: reading (java.lang.IllegalStateException: first\\u000asecond); told once, the rest goes on");
    }

    @Test
    void messageMayBeMissing() {
        problems.warn("reading", new IllegalStateException());
        assertThat(log).singleElement().asString().contains("java.lang.IllegalStateException");
    }
}
