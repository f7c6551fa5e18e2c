package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No series bears a name that tells who somebody is; one that only looks like it is taken. */
class PersonsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "mailto:ada.lovelace+roi@mail.example.co.uk",
                "Ada <ada@example.org>",
                "team of ada@example.org.",
                "jörg@bücher.example",
                "+33 6 12 34 56 78",
                "tel +1 (555) 010-9999",
                "+4915112345678",
                "078-05-1120"
            })
    void anIdentifierOfAPersonIsNoName(String name) {
        assertThat(Persons.identifiedBy(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claude-3-5-sonnet@20240620",
                "embedding@001",
                "app@sha256:9f86d081",
                "pipeline@1.2.3",
                "@team",
                "a @ b.example",
                "gpt-4o+tools",
                "c++20260101",
                "1 + 12345678x",
                "2026-11-26",
                "078-05-11200",
                "10.0.0.1",
                "en",
                "+1 %"
            })
    void whatLooksLikeItIsTaken(String name) {
        assertThat(Persons.identifiedBy(name)).isFalse();
    }

    @Test
    void eachDimensionRefusesIt() {
        StreamingRoi roi = new TestClock().roi().build();
        String ada = "ada@example.org";
        roi.initiative(ada);
        Initiative triage = roi.initiative("triage");
        triage.inferences(ada);
        triage.errorReduction().outcome(true, ada);
        triage.errorReduction().outcome(ada, io.roi4j.inference.Inference.UNKNOWN, true, "en");
        triage.dataAssets().dataset(ada);
        triage.dataAssets().dataset("crm").accessed(ada);
        triage.technicalDebt().pipeline(ada);
        triage.customerExperience().felt(TestClock.START.toEpochMilli(), 0.5, ada, 1);
        assertThat(roi.health().refused()).isEqualTo(Map.of(Reason.PERSONAL_DATA, 8L));
        String[] told = new String[2];
        told[0] = Logs.of(() -> {
            Report report = roi.report();
            told[1] = report.toString();
        });
        assertThat(told[0]).contains("refused as personal-data: 8 so far").hasLineCount(1);
        assertThat(told[0] + told[1]).doesNotContain("ada@", "example");
    }
}
