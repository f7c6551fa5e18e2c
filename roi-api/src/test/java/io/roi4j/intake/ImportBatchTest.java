package io.roi4j.intake;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.throughput.CostIncurred;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportBatchTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void aBatchNamesItsSourceAndItsTime() {
        refuses(() -> new ImportBatch<CostIncurred>(" ", AT, List.of()), "source", Reason.INVALID_INPUT);
        refuses(() -> new ImportBatch<CostIncurred>("erp", Instant.MAX, List.of()), "asOf", Reason.OUT_OF_RANGE);
        assertThat(new ImportBatch<CostIncurred>("erp", AT, List.of()).rows()).isEmpty();
    }

    @Test
    void aRowHoldsAFactOrADeletion() {
        CostIncurred cost = new CostIncurred("i1", AT, Money.of("1", "EUR"), "staff");
        ImportRow<CostIncurred> row = ImportRow.of("i1", 3, () -> cost);
        assertThat(row.recordId()).isEqualTo("i1");
        assertThat(row.revision()).isEqualTo(3);
        assertThat(row.fact().orElseThrow().get()).isSameAs(cost);
        assertThat(ImportRow.<CostIncurred>deleted("i1", 4).fact()).isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> ImportRow.of("i1", 3, null))
                .withMessage("fact");
    }

    @Test
    void anAnswerCountsItsRows() {
        ImportAnswer.Row refused = row("c", Outcome.REFUSED);
        ImportAnswer answer =
                new ImportAnswer(List.of(row("a", Outcome.ACCEPTED), row("b", Outcome.DUPLICATE), refused));
        assertThat(answer.accepted()).isEqualTo(1);
        assertThat(answer.duplicates()).isEqualTo(1);
        assertThat(answer.refused()).containsExactly(refused);
    }

    private static ImportAnswer.Row row(String id, Outcome outcome) {
        return new ImportAnswer.Row(id, 0, outcome, Optional.empty(), "");
    }
}
