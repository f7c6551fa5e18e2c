package io.roi4j.impl.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the room of scalability, which says how old its books are. */
class ImporterTest {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Live live = new Live();
    private final ScalabilityCalculator room = live.after().scalability();

    private static ImportRow<ScalabilityFact> bill(String id, Instant at, String dollars) {
        return ImportRow.of(id, 0, () -> new InfrastructureCost(id, at, Component.USEFUL, Money.of(dollars, "USD")));
    }

    private ImportAnswer.Row tell(ImportRow<ScalabilityFact> row) {
        return tell(live.now(), List.of(row)).rows().get(0);
    }

    private ImportAnswer tell(Instant asOf, List<ImportRow<ScalabilityFact>> rows) {
        return room.importBatch(new ImportBatch<>("ledger", asOf, rows));
    }

    private static ImportAnswer.Row refused(String id, long revision, Reason reason, String message) {
        return new ImportAnswer.Row(id, revision, Outcome.REFUSED, Optional.of(reason), message);
    }

    @Test
    @DisplayName("each row is answered with its key and revision")
    void answers() {
        ImportRow<ScalabilityFact> row = bill("a", live.now(), "9");
        assertThat(tell(row)).isEqualTo(new ImportAnswer.Row("a", 0, Outcome.ACCEPTED, Optional.empty(), ""));
        assertThat(tell(row)).isEqualTo(new ImportAnswer.Row("a", 0, Outcome.DUPLICATE, Optional.empty(), ""));
        assertThat(tell(bill("a", live.now(), "8")))
                .isEqualTo(refused("a", 0, Reason.INVALID_INPUT, "revision: must grow when the record changes"));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    @DisplayName("a row without a key is refused")
    void noKey(String id) {
        assertThat(tell(ImportRow.deleted(id, 0)))
                .isEqualTo(refused(
                        String.valueOf(id), 0, Reason.INVALID_INPUT, "recordId: must have 1 to 200 characters"));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }

    @Test
    @DisplayName("a key has up to 200 characters, a revision is 0 or more")
    void bounds() {
        String longest = "k".repeat(200);
        assertThat(tell(ImportRow.deleted(longest, 0)).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(tell(ImportRow.deleted(longest + "k", 0)).reason()).contains(Reason.INVALID_INPUT);
        assertThat(tell(ImportRow.deleted("a", -1)))
                .isEqualTo(refused("a", -1, Reason.OUT_OF_RANGE, "revision: must be 0 or more"));
    }

    @Test
    @DisplayName("the host's clock may be five minutes ahead, in a fact as in an export")
    void ahead() {
        Instant latest = live.now().plus(AHEAD);
        assertThat(tell(bill("a", latest, "1")).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(tell(bill("b", latest.plusMillis(1), "1")))
                .isEqualTo(refused("b", 0, Reason.OUT_OF_RANGE, "at: must not lie in the future"));
        assertThat(tell(latest, List.of(bill("c", live.now(), "1"))).accepted()).isEqualTo(1);
        assertThat(tell(latest.plusMillis(1), List.of(bill("d", live.now(), "1"), ImportRow.deleted("a", 1)))
                        .rows())
                .containsExactly(
                        refused("d", 0, Reason.OUT_OF_RANGE, "asOf: must not lie in the future"),
                        refused("a", 1, Reason.OUT_OF_RANGE, "asOf: must not lie in the future"));
    }

    @Test
    @DisplayName("a row's key is that of its fact")
    void anotherKey() {
        InfrastructureCost fact = new InfrastructureCost("a", live.now(), Component.USEFUL, Money.of("1", "USD"));
        assertThat(tell(ImportRow.of("b", 0, () -> fact)))
                .isEqualTo(refused("b", 0, Reason.INVALID_INPUT, "recordId: must be the id of its fact"));
        assertThat(tell(ImportRow.of("a", 0, () -> fact)).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    @DisplayName("a fact that can't be built names what is wrong, and no value of the row")
    void builders() {
        assertThat(tell(ImportRow.of("a", 3, () -> {
                    throw new IllegalStateException("secret");
                })))
                .isEqualTo(refused("a", 3, Reason.INVALID_INPUT, "the fact can't be built: IllegalStateException"));
        ImportAnswer.Row bad = tell(bill("b", live.now(), "-1"));
        assertThat(bad.reason()).contains(Reason.OUT_OF_RANGE);
        assertThat(bad.message()).startsWith("cost: ");
        assertThat(tell(bill("c", live.now(), "1")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    @DisplayName("the books are as old as the latest export that was taken, in whatever order exports come")
    void age() {
        live.passDays(9);
        tell(live.now().minus(Duration.ofDays(2)), List.of());
        assertThat(days()).isEqualTo(2);
        tell(live.now().minus(Duration.ofDays(5)), List.of());
        assertThat(days()).isEqualTo(2);
        tell(live.now().minus(Duration.ofDays(1)), List.of());
        assertThat(days()).isEqualTo(1);
        tell(live.now().plus(Duration.ofDays(1)), List.of());
        assertThat(days()).as("refused as a whole").isEqualTo(1);
    }

    private double days() {
        return Sound.value(room.calculate().booksAge()) / Duration.ofDays(1).toSeconds();
    }

    @Test
    @DisplayName("no batch is refused and answered with no rows; once the library is closed, it isn't counted")
    void nothing() {
        assertThat(room.importBatch(null).rows()).isEmpty();
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
        live.roi().close();
        assertThat(room.importBatch(null).rows()).isEmpty();
        assertThat(tell(bill("a", live.now(), "1")))
                .isEqualTo(refused("a", 0, Reason.NOT_RECORDED, "the library takes no facts for this initiative"));
        assertThat(live.refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }
}
