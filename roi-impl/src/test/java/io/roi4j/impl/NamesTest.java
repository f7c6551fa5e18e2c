package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "gpt-4o-mini",
                "ticket triage",
                "Überprüfung",
                "票務分類",
                "\ud83d\ude00",
                "e\u0301",
                "a\u00a0b",
                "\"quoted\\",
                "{brace=\"y\"}",
                "<script>"
            })
    void aNameThatPeopleWriteIsFine(String name) {
        assertThat(Names.valid(name)).isTrue();
    }

    @Test
    void aNameHasUpTo64CodePoints() {
        assertThat(Names.valid("x".repeat(64))).isTrue();
        assertThat(Names.valid("x".repeat(65))).isFalse();
        assertThat(Names.valid("\ud83d\ude00".repeat(64))).isTrue();
        assertThat(Names.valid("\ud83d\ude00".repeat(65))).isFalse();
        assertThat(Names.valid("")).isFalse();
    }

    static List<String> bad() {
        return BadNames.all().stream().filter(name -> !"invalid".equals(name)).toList();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bad")
    void aNameThatHarmsIsNone(String name) {
        assertThat(Names.valid(name)).isFalse();
    }
}
