package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.roi4j.Health;
import io.roi4j.Report;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Settings;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportMemoTest {
    private static final long SECOND = 1_000_000_000;

    private long nanos = -SECOND / 2;
    private final ReportMemo memo =
            new ReportMemo(() -> nanos, ReportMemoTest::settings, (generation, settings) -> report(generation));

    private static Settings settings() {
        return new Settings(new Scope(Window.ALL, Instant.EPOCH), 0.95, Currency.getInstance("EUR"));
    }

    private static Report report(long generation) {
        return new Report(generation, Instant.EPOCH, List.of(), new Health(Map.of(), Map.of()));
    }

    @Test
    void withinASecondItIsTheSameReport() {
        Report first = memo.get();
        nanos += SECOND - 1;
        assertThat(memo.get()).isSameAs(first);
        assertThat(first.generation()).isEqualTo(1);
    }

    @Test
    void afterASecondItIsTheNextGeneration() {
        memo.get();
        nanos += SECOND;
        assertThat(memo.get().generation()).isEqualTo(2);
        nanos += 100 * SECOND;
        assertThat(memo.get().generation()).isEqualTo(3);
    }

    @Test
    void whatExpiredIsMadeAnewOnce() {
        memo.get();
        memo.expire();
        Report second = memo.get();
        assertThat(second.generation()).isEqualTo(2);
        assertThat(memo.get()).isSameAs(second);
    }

    @Test
    void theTickerMayOverflow() {
        nanos = Long.MAX_VALUE - 1;
        Report first = memo.get();
        nanos += SECOND - 1;
        assertThat(memo.get()).isSameAs(first);
        nanos += 1;
        assertThat(memo.get().generation()).isEqualTo(2);
    }

    @Test
    void aSlowCalculationIsKeptForAWholeSecondToo() {
        ReportMemo slow = new ReportMemo(() -> nanos, ReportMemoTest::settings, (generation, settings) -> {
            nanos += 5 * SECOND;
            return report(generation);
        });
        Report first = slow.get();
        nanos += SECOND - 1;
        assertThat(slow.get()).isSameAs(first);
    }

    @Test
    void aFailedCalculationLeavesNothingBehind() {
        boolean[] fails = {true};
        ReportMemo once = new ReportMemo(() -> nanos, ReportMemoTest::settings, (generation, settings) -> {
            if (fails[0]) {
                throw new IllegalStateException("no figures today");
            }
            return report(generation);
        });
        assertThatIllegalStateException().isThrownBy(once::get);
        fails[0] = false;
        assertThat(once.get().generation()).isEqualTo(1);
    }
}
