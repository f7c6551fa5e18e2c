package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetrainingLogTest {
    private final RetrainingLog log = new RetrainingLog(Days.SETTINGS.currency());

    @Test
    @DisplayName("the latest 1,000 are kept one by one, older ones only in the sums, which stay exact")
    void compaction() {
        List<Retraining> all = days(1_250);
        all.forEach(retraining -> assertThat(log.add(retraining)).isEmpty());
        Retrainings kept = log.retrainings();
        assertThat(kept.inOrder()).isEqualTo(all.subList(250, 1_250));
        assertThat(kept.compacted().iterations()).isEqualTo(250);
        assertSums(total(kept), sums(all));
        // 0.00 + 0.01 + ... + 12.49 dollars
        assertThat(total(kept).cost()).isEqualByComparingTo("7806.25");
    }

    @Test
    @DisplayName("in any order, as long as nothing is told that was forgotten already")
    void shuffled() {
        List<Retraining> all = days(1_000);
        Collections.shuffle(all, new Random(5));
        all.forEach(log::add);
        assertThat(log.retrainings().inOrder()).isEqualTo(days(1_000));
        assertThat(log.retrainings().compacted()).isEqualTo(IterationSums.EMPTY);
    }

    @Test
    @DisplayName("told twice, counted once, whether it is still kept or not")
    void twice() {
        List<Retraining> all = days(1_001);
        all.forEach(log::add);
        Retrainings before = log.retrainings();
        assertThat(log.add(all.get(0))).contains(Reason.TOO_OLD);
        all.subList(1, 1_001)
                .forEach(retraining -> assertThat(log.add(retraining)).isEmpty());
        assertThat(log.retrainings()).isEqualTo(before);
    }

    @Test
    @DisplayName("what ended before the compacted ones might have been among them")
    void tooOld() {
        days(1_001).forEach(log::add);
        assertThat(log.add(retraining("late", Live.START.plusSeconds(60), "1"))).contains(Reason.TOO_OLD);
        assertThat(log.add(retraining("in time", day(0).plusSeconds(60), "1"))).isEmpty();
        assertThat(total(log.retrainings()).iterations()).isEqualTo(1_002);
    }

    @Test
    @DisplayName("a cost in another currency is counted as refused, the retraining isn't")
    void otherCurrency() {
        Retraining inEuros = new Retraining(
                "v1",
                Live.START,
                day(0),
                new Evaluation.Separate(5, 100, 4, 100),
                true,
                Optional.of(Money.of("12.50", "EUR")));
        assertThat(log.add(inEuros)).contains(Reason.CURRENCY_MISMATCH);
        assertThat(log.add(inEuros)).isEmpty();
        assertThat(total(log.retrainings()).iterations()).isEqualTo(1);
        assertThat(total(log.retrainings()).otherCurrency()).isEqualTo(1);
    }

    /** One a day, each of which costs a cent more than the one before. */
    private static List<Retraining> days(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i ->
                        retraining("v" + i, day(i), BigDecimal.valueOf(i, 2).toPlainString()))
                .toList());
    }

    private static Retraining retraining(String id, Instant end, String cost) {
        return new Retraining(
                id,
                end.minus(Duration.ofHours(5)),
                end,
                new Evaluation.Separate(12, 100, 6, 100),
                true,
                Optional.of(Money.of(cost, "USD")));
    }

    private static Instant day(int day) {
        return Live.START.plus(Duration.ofDays(day + 1L));
    }

    private static IterationSums total(Retrainings retrainings) {
        return retrainings.compacted().merge(sums(retrainings.inOrder()));
    }

    private static IterationSums sums(List<Retraining> retrainings) {
        return retrainings.stream()
                .map(retraining -> IterationSums.of(retraining, Days.SETTINGS.currency()))
                .reduce(IterationSums.EMPTY, IterationSums::merge);
    }

    private static void assertSums(IterationSums actual, IterationSums wanted) {
        assertThat(actual.iterations()).isEqualTo(wanted.iterations());
        assertThat(actual.significant()).isEqualTo(wanted.significant());
        assertThat(actual.cost()).isEqualByComparingTo(wanted.cost());
        assertThat(actual.seconds()).isEqualTo(wanted.seconds());
        assertThat(actual.logReduction()).isCloseTo(wanted.logReduction(), within(1e-9));
        assertThat(actual.gain()).isCloseTo(wanted.gain(), within(1e-9));
    }
}
