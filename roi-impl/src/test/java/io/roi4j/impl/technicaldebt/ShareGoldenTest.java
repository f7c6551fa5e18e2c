package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Ratio;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.intake.ImportRow;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P3, through the public surface. */
class ShareGoldenTest {
    private final Debt debt = new Debt();

    @Test
    @DisplayName("definitions 4.3 as a ratio of sums over four months, Fieller; the article's 30 % declared before")
    void budgetShare() {
        GoldenCase golden = GoldenCase.definition("4.3");
        double[] part = golden.numbers("cost");
        long[] whole = golden.counts("predictions");
        List<ImportRow<TechnicalDebtFact>> rows = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            String month = "2026-0" + (i + 5) + "-28T00:00:00Z";
            BigDecimal onDebt = BigDecimal.valueOf(part[i]);
            rows.add(Debt.cost("debt" + i, month, onDebt.toString(), "USD", true));
            rows.add(Debt.cost(
                    "rest" + i,
                    month,
                    BigDecimal.valueOf(whole[i]).subtract(onDebt).toString(),
                    "USD",
                    false));
        }
        debt.before().declareBudgetShare(0.3, "board report");
        assertThat(Debt.told(debt.after, rows).accepted()).isEqualTo(8);
        Ratio share = debt.metrics().shares().budgetShare();
        check(golden, share);
        assertThat(share.comparison().absolute().value().orElseThrow())
                .isCloseTo(Sound.value(share) - 0.3, within(1e-12));
        assertThat(share.comparison().label()).isEqualTo("declared: board report");
        assertThat(debt.metrics().totals().debtCost().sum()).isCloseTo(8.6, within(1e-12));
        assertThat(debt.metrics().totals().itCost().sum()).isEqualTo(4_330);
    }

    @Test
    @DisplayName("the same of people's time, in minutes; the article's 20 % declared before")
    void peopleShare() {
        GoldenCase golden = GoldenCase.definition("4.3");
        double[] part = golden.numbers("cost");
        long[] whole = golden.counts("predictions");
        List<ImportRow<TechnicalDebtFact>> rows = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            String month = "2026-0" + (i + 5) + "-28T00:00:00Z";
            Duration onDebt = Duration.ofSeconds(Math.round(part[i] * 60));
            rows.add(Debt.people("debt" + i, month, onDebt, true));
            rows.add(Debt.people("rest" + i, month, Duration.ofMinutes(whole[i]).minus(onDebt), false));
        }
        debt.before().declarePeopleShare(0.2, "survey");
        Debt.told(debt.after, rows);
        Ratio share = debt.metrics().shares().peopleShare();
        check(golden, share);
        assertThat(share.comparison().label()).isEqualTo("declared: survey");
        assertThat(debt.metrics().totals().debtTime().sum()).isCloseTo(8.6 * 60, within(1e-9));
        assertThat(debt.metrics().totals().peopleTime().sum()).isEqualTo(4_330 * 60.0);
    }

    private static void check(GoldenCase golden, Ratio share) {
        golden.check("cost_per_prediction", Sound.value(share));
        Interval limits = Sound.interval(share.estimate());
        golden.checkAll("fieller_ci_t", limits.lower(), limits.upper());
        assertThat(share.observations()).isEqualTo(8);
    }
}
