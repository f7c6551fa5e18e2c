package io.roi4j;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Meters, dashboards and rules of hosts hold these names and numbers. They may be added to; changing one or removing one
 * breaks somebody's alarm.
 */
class StableNamesTest {
    private static final List<String> REASONS = List.of(
            "present", // 0 is no reason
            "no-data",
            "insufficient-sample",
            "zero-denominator",
            "zero-baseline",
            "non-positive-baseline",
            "no-baseline",
            "no-control-group",
            "censored-not-reached",
            "non-finite-input",
            "negative-duration",
            "clock-regression",
            "out-of-range",
            "invalid-input",
            "currency-mismatch",
            "unit-mismatch",
            "non-positive-for-log",
            "no-variation-in-x",
            "denominator-not-significant",
            "zero-cell",
            "no-sign-change",
            "no-real-irr",
            "multiple-irr",
            "no-finite-peak",
            "no-improvement",
            "below-min-cell-size",
            "unknown-price",
            "not-recorded",
            "beyond-follow-up",
            "window-open",
            "non-converged",
            "too-old",
            "pending",
            "not-applicable",
            "personal-data");

    @Test
    void reasonsKeepTheirCodes() {
        Map<Integer, String> codes = Arrays.stream(Reason.values())
                .collect(toMap(Reason::code, Reason::id, (a, b) -> a + " and " + b, TreeMap::new));
        Map<Integer, String> pinned = new TreeMap<>();
        for (int code = 1; code < REASONS.size(); code++) {
            pinned.put(code, REASONS.get(code));
        }
        assertThat(codes).isEqualTo(pinned);
    }

    @Test
    void aReasonReadsAsItsId() {
        for (Reason reason : Reason.values()) {
            assertThat(reason.id())
                    .isEqualTo(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            assertThat(reason).hasToString(reason.id());
        }
    }

    @Test
    void verdictsKeepTheirCodes() {
        assertThat(Arrays.stream(Verdict.values()).collect(toMap(Verdict::id, Verdict::code)))
                .isEqualTo(Map.of("better", 1, "worse", -1, "undetermined", 0));
    }

    @Test
    void directionsKeepTheirSigns() {
        assertThat(Arrays.stream(Direction.values()).collect(toMap(Direction::name, Direction::sign)))
                .isEqualTo(Map.of("UP", 1, "DOWN", -1, "NEUTRAL", 0));
    }

    @Test
    void warningsKeepTheirNames() {
        assertThat(Arrays.stream(Warning.values()).map(Warning::id))
                .containsExactly(
                        "independence-assumed",
                        "incomplete",
                        "partly-paired",
                        "selected-baseline",
                        "continuity-corrected",
                        "overdispersed",
                        "horizon-cut",
                        "low-leverage",
                        "superlinear",
                        "peak-from-maximum",
                        "demand-unknown",
                        "out-of-balance",
                        "simpson-reversal");
    }

    @Test
    void provenancesKeepTheirNames() {
        assertThat(Arrays.stream(Provenance.values()).map(Provenance::id))
                .containsExactly("none", "measured", "reported", "declared", "estimated");
    }

    @Test
    void cohortsKeepTheirNames() {
        assertThat(Arrays.stream(Cohort.values()).map(Cohort::id))
                .containsExactly("before", "after", "control-before", "control-after");
    }

    @Test
    void aCohortIsComparedWithItsOwnArmBefore() {
        assertThat(Cohort.AFTER.baseline()).hasValue(Cohort.BEFORE);
        assertThat(Cohort.CONTROL_AFTER.baseline()).hasValue(Cohort.CONTROL_BEFORE);
        assertThat(Cohort.BEFORE.baseline()).isEmpty();
        assertThat(Cohort.CONTROL_BEFORE.baseline()).isEmpty();
    }
}
