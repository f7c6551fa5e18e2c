package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Measure;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FacetTest {
    @Test
    void presentAndCompared() {
        Measure measure = new Ratio(Readings.compared(0.75));
        assertThat(Facet.VALUE.of(measure)).isEqualTo(0.75);
        assertThat(Facet.LOWER.of(measure)).isEqualTo(0.5);
        assertThat(Facet.UPPER.of(measure)).isEqualTo(1.25);
        assertThat(Facet.OBSERVATIONS.of(measure)).isEqualTo(40);
        assertThat(Facet.STATUS.of(measure)).isZero();
        assertThat(Facet.BASELINE.of(measure)).isEqualTo(0.625);
        assertThat(Facet.CHANGE.of(measure)).isEqualTo(0.125);
        assertThat(Facet.VERDICT.of(measure)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void absentIsNaNWithTheCodeOfItsReason(Reason reason) {
        Measure measure = new Ratio(Readings.absent(reason));
        assertThat(Facet.VALUE.of(measure)).isNaN();
        assertThat(Facet.LOWER.of(measure)).isNaN();
        assertThat(Facet.UPPER.of(measure)).isNaN();
        assertThat(Facet.OBSERVATIONS.of(measure)).isZero();
        assertThat(Facet.STATUS.of(measure)).isEqualTo(reason.code()).isNotZero();
        assertThat(Facet.BASELINE.of(measure)).isNaN();
        assertThat(Facet.CHANGE.of(measure)).isNaN();
        assertThat(Facet.VERDICT.of(measure)).isNaN();
    }

    @Test
    void absentKeepsItsObservations() {
        Measure measure = new Ratio(Readings.absent(Estimate.absent(Reason.INSUFFICIENT_SAMPLE)));
        assertThat(Facet.VALUE.of(measure)).isNaN();
        assertThat(Facet.OBSERVATIONS.of(measure)).isEqualTo(7);
    }

    @Test
    void whatIsNotReachedHasALowerBound() {
        Measure measure = new Elapsed(Readings.absent(Estimate.censored(12.5)));
        assertThat(Facet.VALUE.of(measure)).isNaN();
        assertThat(Facet.LOWER.of(measure)).isEqualTo(12.5);
        assertThat(Facet.UPPER.of(measure)).isNaN();
        assertThat(Facet.STATUS.of(measure)).isEqualTo(Reason.CENSORED_NOT_REACHED.code());
    }

    @Test
    void valueWithoutInterval() {
        Measure measure = new Ratio(Readings.absent(Estimate.of(2, Reason.INSUFFICIENT_SAMPLE)));
        assertThat(Facet.VALUE.of(measure)).isEqualTo(2);
        assertThat(Facet.LOWER.of(measure)).isNaN();
        assertThat(Facet.UPPER.of(measure)).isNaN();
        assertThat(Facet.STATUS.of(measure)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"BETTER, 1", "WORSE, -1", "UNDETERMINED, 0"})
    void verdictOfAComparison(Verdict verdict, double code) {
        assertThat(Facet.VERDICT.of(new Ratio(Readings.with(Readings.present(1), verdict))))
                .isEqualTo(code);
    }

    @Test
    void verdictWithoutABaselineIsUnknownNotUndetermined() {
        assertThat(Facet.VERDICT.of(new Ratio(Readings.present(1)))).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "MEASURED, 1", "REPORTED, 2", "DECLARED, 3", "ESTIMATED, 4"})
    void provenanceCodesStayAsPublished(Provenance provenance, double code) {
        Reading reading = new Reading(
                Estimate.of(1, Reason.NOT_RECORDED),
                1,
                provenance,
                Comparison.none(Direction.UP, Reason.NO_BASELINE),
                Set.of(),
                Readings.SCOPE);
        assertThat(Facet.PROVENANCE.of(new Ratio(reading))).isEqualTo(code);
    }
}
