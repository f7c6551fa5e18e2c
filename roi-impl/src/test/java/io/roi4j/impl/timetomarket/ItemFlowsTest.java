package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spell.End;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Benefits and costs that were summed up or forgotten. */
class ItemFlowsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final int REACHED = TimeToMarketTally.REACHED;

    private static long millisAgo(double days) {
        return daysAgo(days).toEpochMilli();
    }

    private static ItemFlow flow(BookedFact... facts) {
        ItemFlow sum = ItemFlow.EMPTY;
        for (BookedFact fact : facts) {
            sum = sum.merge(ItemFlow.of(fact, USD));
        }
        return sum;
    }

    private static TimeToMarketTally tally(Spells values, ItemFlows old, double threshold) {
        Records<BookedFact, ItemFlows> flows = new Records<>(Map.of(), old, daysAgo(50));
        return new TimeToMarketTally(
                Spells.EMPTY,
                values,
                Map.of(),
                WorkHours.EMPTY,
                Declarations.EMPTY.with(TimeToMarketTally.BENEFIT_THRESHOLD, threshold, "business case"),
                flows);
    }

    private static Optional<End> end(Spell item, ItemFlows old, double threshold) {
        Spells values = Spells.of(Map.of("a", item));
        return Optional.ofNullable(ValueSpells.reachingValue(tally(values, old, threshold), USD)
                .spells()
                .known()
                .get("a")
                .end());
    }

    @Test
    void ofASumOnlyFirstAndLastAreKnown() {
        Spell item = Spell.begun(millisAgo(100));
        ItemFlows old = new ItemFlows(Map.of("a", flow(benefit("a", 90), benefit("a", 80))), Long.MIN_VALUE);
        assertThat(end(item, old, 0)).hasValue(new End(millisAgo(90), REACHED));
        // Two dollars in all: two are reached by the last of them, more are not.
        assertThat(end(item, old, 1)).hasValue(new End(millisAgo(80), REACHED));
        assertThat(end(item, old, 2)).hasValue(new End(millisAgo(80), REACHED));
        assertThat(end(item, old, 2.01)).isEmpty();
    }

    @Test
    void aValueIsTakenBackUnlessItsBenefitsWereForgotten() {
        Spell reached = Spell.of(millisAgo(100), millisAgo(60), REACHED);
        assertThat(end(reached, new ItemFlows(Map.of(), millisAgo(60)), 0)).hasValue(new End(millisAgo(60), REACHED));
        assertThat(end(reached, new ItemFlows(Map.of(), millisAgo(60) - 1), 0)).isEmpty();
        Spell cancelled = Spell.of(millisAgo(100), millisAgo(60), TimeToMarketTally.CANCELLED);
        assertThat(end(cancelled, new ItemFlows(Map.of(), millisAgo(10)), 0))
                .hasValue(new End(millisAgo(60), TimeToMarketTally.CANCELLED));
        assertThat(end(Spell.begun(millisAgo(100)), new ItemFlows(Map.of(), millisAgo(10)), 0))
                .isEmpty();
    }

    @Test
    void countedItemsWereCountedByTheFirstBenefit() {
        Spells values = new Spells(
                Map.of("a", Spell.begun(millisAgo(100))), Map.of(new Lifespan(0, 5, REACHED), 1L), millisAgo(50));
        ItemFlows old = new ItemFlows(Map.of("a", flow(benefit("a", 90))), Long.MIN_VALUE);
        assertThat(ValueSpells.reachingValue(tally(values, old, 0), USD).cut()).isFalse();
        assertThat(ValueSpells.reachingValue(tally(values, old, 1), USD).cut()).isTrue();
        assertThat(ValueSpells.breakingEven(tally(values, old, 0), USD).cut()).isTrue();
        Spells kept = Spells.of(values.known());
        assertThat(ValueSpells.reachingValue(tally(kept, old, 1), USD).cut()).isFalse();
        assertThat(ValueSpells.breakingEven(tally(kept, old, 0), USD).cut()).isFalse();
    }

    @Test
    void amountsInAnotherCurrencyAreInNoSum() {
        Money euros = Money.of("5", "EUR");
        ItemFlow flow = flow(
                new BenefitRecognised("b", "a", daysAgo(3), euros),
                new ItemCost("c", "a", daysAgo(2), euros),
                benefit("a", 1),
                new ItemCost("d", "a", daysAgo(2), Money.of("0.25", "USD")));
        assertThat(flow.foreign()).isEqualTo(2);
        assertThat(flow.benefit()).isEqualByComparingTo("1");
        assertThat(flow.cost()).isEqualByComparingTo("0.25");
        assertThat(flow.costs()).isEqualTo(2);
        assertThat(flow(new WorkDone("w", daysAgo(1), "claim", 1, Duration.ZERO)))
                .isEqualTo(ItemFlow.EMPTY);
        ItemFlows old = new ItemFlows(Map.of("a", flow), Long.MIN_VALUE);
        Spells values = Spells.of(Map.of("a", Spell.begun(millisAgo(100))));
        assertThat(ValueSpells.reachingValue(tally(values, old, 0), USD).problem())
                .isEmpty();
        assertThat(ValueSpells.reachingValue(tally(values, old, 1), USD).problem())
                .contains(Reason.CURRENCY_MISMATCH);
    }

    @Test
    void theItemLongestWithoutAFlowIsForgotten() {
        ItemFlowSums sums = new ItemFlowSums(2, USD);
        sums.add(benefit("a", 9));
        sums.add(benefit("b", 8));
        sums.add(new BenefitRecognised("again", "a", daysAgo(7), Money.of("1", "USD")));
        sums.add(benefit("c", 6));
        assertThat(sums.tally().byItem()).containsOnlyKeys("a", "c");
        assertThat(sums.tally().forgottenUntilMillis()).isEqualTo(millisAgo(8));
    }
}
