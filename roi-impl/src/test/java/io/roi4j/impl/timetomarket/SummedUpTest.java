package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Scope;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.OneHop;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import io.roi4j.timetomarket.TimeToMarketMetrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items and iterations of which only counts of lengths are left. */
class SummedUpTest {
    private static final int REACHED = TimeToMarketTally.REACHED;

    private static long millisAgo(double days) {
        return NOW.toEpochMilli() - millis(days);
    }

    private static long millis(double days) {
        return (long) (days * DAY * 1_000);
    }

    /** One item of 10 days that is kept, and three of 4, 6 and 6 days that aren't; the last of those ended so long ago. */
    private static Spells spells(double lastCompacted) {
        return new Spells(
                Map.of("kept", Spell.of(millisAgo(15), millisAgo(5), REACHED)),
                Map.of(new Lifespan(0, millis(4), REACHED), 1L, new Lifespan(0, millis(6), REACHED), 2L),
                millisAgo(lastCompacted));
    }

    private static TimeToMarketTally tally(double lastCompacted) {
        Spells spells = spells(lastCompacted);
        return new TimeToMarketTally(spells, spells, Map.of("sprint", spells), WorkHours.EMPTY, Declarations.EMPTY);
    }

    private static Inputs<TimeToMarketTally> inputs(TimeToMarketTally tally, Window window) {
        Settings settings = new Settings(new Scope(window, NOW), 0.95, Market.SETTINGS.currency());
        return new Inputs<>(Evidence.of(tally), Evidence.of(TimeToMarketTally.EMPTY), settings);
    }

    private static TimeToMarketMetrics metrics(Inputs<TimeToMarketTally> inputs) {
        return TimeToMarketFormulas.metrics(inputs, WorkHours.EMPTY);
    }

    @Test
    void theMedianOfCountedLengthsIsTheLeastThatHalfAreNotAbove() {
        var found = metrics(inputs(tally(20), Window.ALL)).iterations();
        // 4, 6, 6, 10 days
        assertThat(Sound.value(found.iterationCycleTimeMedian()) / DAY).isEqualTo(6);
        assertThat(Sound.value(found.iterationCycleTimeP85()) / DAY).isEqualTo(10);
        assertThat(Sound.value(found.iterationCycleTime()) / DAY).isEqualTo(6.5);
        assertThat(found.iterationCycleTimeMedian().observations()).isEqualTo(4);
        assertThat(found.openIterations().observations()).isEqualTo(1);
    }

    @Test
    void aWindowThatReachesBackToWhatWasSummedUpIsCut() {
        Set<String> others = Set.of("openItems", "pendingItems", "itemsAwaitingValue", "workTypesWithoutBaseline");
        TimeToMarketMetrics cut = metrics(inputs(tally(20), Window.lastDays(30)));
        AllMeasures.warns(cut, Warning.HORIZON_CUT, name -> !others.contains(name));
        assertThat(Sound.value(cut.values().timeToValue()) / DAY).isEqualTo(10);
        TimeToMarketMetrics whole = metrics(inputs(tally(20), Window.lastDays(19)));
        AllMeasures.warns(whole, Warning.HORIZON_CUT, name -> false);
        assertThat(Sound.value(whole.values().timeToValue()) / DAY).isEqualTo(10);
    }

    @Test
    void aValueWaitingForItsItemIsSaid() {
        Spells pending = Spells.of(
                Map.of("a", Spell.of(millisAgo(15), millisAgo(5), REACHED), "b", Spell.ended(millisAgo(3), REACHED)));
        TimeToMarketTally tally =
                new TimeToMarketTally(Spells.EMPTY, pending, Map.of(), WorkHours.EMPTY, Declarations.EMPTY);
        var values = metrics(inputs(tally, Window.ALL)).values();
        assertThat(values.timeToValue().warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    void aLaunchBeforeItsIdeaTellsNothingOfTheLatency() {
        Spells values = Spells.of(Map.of(
                "a", Spell.of(millisAgo(100), millisAgo(50), REACHED),
                "b", Spell.of(millisAgo(100), millisAgo(50), REACHED)));
        Spells launches = Spells.of(Map.of(
                "a", Spell.of(millisAgo(100), millisAgo(60), REACHED),
                "b", Spell.of(millisAgo(100), millisAgo(200), REACHED)));
        TimeToMarketTally tally =
                new TimeToMarketTally(launches, values, Map.of(), WorkHours.EMPTY, Declarations.EMPTY);
        var share = metrics(inputs(tally, Window.ALL)).values().valueLatencyShare();
        assertThat(Sound.value(share)).isEqualTo(0.2);
        assertThat(share.observations()).isEqualTo(1);
    }

    @Test
    void eachMeasureIsThatOfTheFormulaOfItsName() {
        Inputs<TimeToMarketTally> inputs = inputs(tally(20), Window.ALL);
        OneHop.check(
                metrics(inputs),
                List.of(inputs),
                LaunchFormulas.class,
                IterationTimeFormulas.class,
                ValueFormulas.class,
                ResourceFormulas.class);
    }
}
