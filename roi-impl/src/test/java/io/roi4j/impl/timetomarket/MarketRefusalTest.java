package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.cancelled;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketRefusalTest {
    private final Market market = new Market();

    @Test
    void workOfAnImpossibleTypeIsRefused() {
        market.after.workDone(new WorkDone("w", daysAgo(1), "bad\nname", 10, Duration.ofHours(1)));
        assertThat(market.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        assertThat(market.metrics().totals().finishedUnits().sum()).isZero();
        assertThat(Sound.value(market.metrics().resources().workTypesWithoutBaseline()))
                .isZero();
    }

    @Test
    void hoursReachBack400DaysAndBenefitsAThousandYears() {
        market.after.hoursReleased(new HoursReleased("s", daysAgo(400), Duration.ofHours(1)));
        market.after.benefitRecognised(benefit("a", 365_250));
        assertThat(market.refused(Reason.TOO_OLD)).isZero();
        assertThat(market.metrics().totals().releasedTime().sum()).isEqualTo(3_600);
        market.after.hoursReleased(new HoursReleased("t", daysAgo(401), Duration.ofHours(1)));
        market.after.benefitRecognised(benefit("b", 365_251));
        assertThat(market.refused(Reason.TOO_OLD)).isEqualTo(2);
        assertThat(market.metrics().totals().releasedTime().sum()).isEqualTo(3_600);
    }

    @Test
    void anIdeaAfterItsEndIsRefusedOnceWhicheverEndItWas() {
        market.after.itemCancelled(cancelled("a", 20));
        market.after.itemValidated(validated("a", 10));
        assertThat(market.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        market.after.benefitRecognised(benefit("b", 20));
        market.after.itemValidated(validated("b", 10));
        assertThat(market.refused(Reason.NEGATIVE_DURATION)).isEqualTo(2);
    }

    @Test
    void anImportedBenefitWaitsForItsItemLikeATold() {
        market.after.itemValidated(validated("b", 20));
        market.after.benefitRecognised(benefit("b", 10));
        market.after.importBatch(new ImportBatch<>(
                "books",
                NOW,
                List.of(ImportRow.of(
                        "1", 0, () -> new BenefitRecognised("1", "a", daysAgo(5), Money.of("1", "USD"))))));
        var values = market.metrics().values();
        assertThat(values.itemsAwaitingValue().observations()).isEqualTo(2);
        assertThat(values.timeToValue().warnings()).contains(Warning.INCOMPLETE);
    }

    @Test
    void closedNothingIsCountedAnyMore() {
        market.roi.close();
        var refused = market.roi.health().refused();
        market.after.declareHoursPerUnit("bad\nname", Duration.ofHours(1), "audit");
        assertThat(market.roi.health().refused()).isEqualTo(refused);
    }
}
