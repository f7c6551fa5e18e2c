package io.roi4j.impl.timetomarket;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Money;
import io.roi4j.Window;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Laws;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.SomeSpells;
import io.roi4j.impl.tally.Spells;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.IterationStarted;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.ValueTimes;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeToMarketProperties {
    private static final Arbitrary<String> IDS = Arbitraries.of("a", "b", "c", "d", "e");
    private static final Arbitrary<Integer> DAYS = Arbitraries.integers().between(0, 390);

    /** Something told. */
    interface Fact {
        void tell(TimeToMarketCalculator room);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Fact> item = Combinators.combine(Arbitraries.integers().between(0, 4), IDS, DAYS)
                .as(TimeToMarketProperties::item);
        Arbitrary<Fact> timed = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        IDS,
                        DAYS,
                        Arbitraries.integers().between(0, 20))
                .as(TimeToMarketProperties::timed);
        return Arbitraries.oneOf(item, timed).list().ofMaxSize(40);
    }

    private static Fact item(int kind, String id, int days) {
        return switch (kind) {
            case 0 -> room -> room.itemValidated(Market.validated(id, days));
            case 1 -> room -> room.itemLaunched(Market.launched(id, days));
            case 2 -> room -> room.itemCancelled(Market.cancelled(id, days));
            case 3 ->
                room -> room.itemCost(
                        new ItemCost(id + days, id, Market.daysAgo(days), Money.of("" + days % 3, "USD")));
            default -> room -> room.benefitRecognised(Market.benefit(id, days));
        };
    }

    /** The key says all, so that two different facts never have the same one. */
    private static Fact timed(int kind, String name, int days, int size) {
        String id = name + days + "/" + size;
        Duration hours = Duration.ofHours(size);
        var at = Market.daysAgo(days);
        return switch (kind) {
            case 0 -> room -> room.iterationFinished(new IterationFinished(id, at.minus(hours), at, name));
            case 4 -> room -> room.iterationStarted(new IterationStarted(id, at.minus(hours), name));
            case 1 -> room -> room.workDone(new WorkDone(id, at, name, size, hours, hours));
            case 2 -> room -> room.hoursRedeployed(new HoursRedeployed(id, at, hours, name));
            default -> room -> room.hoursReleased(new HoursReleased(id, at, hours));
        };
    }

    private static Market told(List<Fact> facts) {
        Market market = new Market();
        market.before().declareHoursPerUnit("a", Duration.ofHours(1), "audit");
        market.before().itemValidated(Market.validated("old", 300));
        market.before().itemLaunched(Market.launched("old", 30));
        facts.forEach(fact -> fact.tell(market.after));
        return market;
    }

    @Property(tries = 100)
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled).metrics()).isEqualTo(told(facts).metrics());
    }

    @Property(tries = 100)
    void aFactToldTwiceChangesNothing(@ForAll("facts") List<Fact> facts) {
        Market once = told(facts);
        var refused = once.roi.health().refused();
        var metrics = once.metrics();
        facts.forEach(fact -> fact.tell(once.after));
        assertThat(once.metrics()).isEqualTo(metrics);
        assertThat(once.roi.health().refused()).isEqualTo(refused);
    }

    @Property(tries = 50)
    void garbageOnlyCounts(@ForAll("facts") List<Fact> facts) {
        Market market = told(facts);
        var metrics = market.metrics();
        market.after.itemValidated(Market.validated("a", -2));
        market.after.itemLaunched(Market.launched("new", -2));
        market.after.benefitRecognised(Market.benefit("new", 400_000));
        market.after.workDone(new WorkDone("new", Market.daysAgo(-1), "a", 1, Duration.ofHours(1)));
        market.after.hoursReleased(new HoursReleased("new", Market.daysAgo(450), Duration.ofHours(1)));
        assertThat(market.metrics()).isEqualTo(metrics);
    }

    @Property(tries = 100)
    void everyIntervalHoldsItsValue(@ForAll("facts") List<Fact> facts, @ForAll("windows") Window window) {
        Figures.of(told(facts).after.calculate(window)).forEach(entry -> {
            if (entry.figure() instanceof Measure measure) {
                measure.estimate()
                        .interval()
                        .ifPresent(interval -> assertThat(
                                        interval.contains(measure.value().orElseThrow()))
                                .as(entry.name() + " " + measure)
                                .isTrue());
            }
        });
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.of(Window.ALL, Window.lastDays(30), Window.lastDays(365));
    }

    @Provide
    Arbitrary<TimeToMarketTally> tallies() {
        Arbitrary<Long> sizes = Arbitraries.longs().between(0, Long.MAX_VALUE);
        Arbitrary<WorkHours.Work> works =
                Combinators.combine(sizes, sizes, sizes).as(WorkHours.Work::new);
        Arbitrary<WorkHours> hours =
                Combinators.combine(Arbitraries.maps(IDS, works), sizes, sizes).as(WorkHours::new);
        Arbitrary<Declarations> declarations = Combinators.combine(
                        IDS, Arbitraries.doubles().between(0, 1e9), IDS)
                .as((name, value, source) -> Declarations.EMPTY.with(name, value, source));
        Arbitrary<Spells> spells = SomeSpells.spells();
        return Combinators.combine(
                        spells, spells, Arbitraries.maps(IDS, spells).ofMaxSize(3), hours, declarations, flows())
                .as(TimeToMarketTally::new);
    }

    private static Arbitrary<Records<BookedFact, ItemFlows>> flows() {
        Arbitrary<BookedFact> facts = Combinators.combine(
                        IDS, DAYS, Arbitraries.integers().between(1, 9), Arbitraries.of(true, false))
                .as((item, days, size, benefit) -> benefit
                        ? new BenefitRecognised("b" + size, item, Market.daysAgo(days), Money.of("" + size, "USD"))
                        : new ItemCost("c" + size, item, Market.daysAgo(days), Money.of("" + size, "EUR")));
        Arbitrary<ItemFlows> compacted = Combinators.combine(facts.list().ofMaxSize(9), DAYS)
                .as((old, until) -> {
                    Map<String, ItemFlow> byItem = new HashMap<>();
                    old.forEach(fact -> byItem.merge(
                            ItemFlow.item(fact), ItemFlow.of(fact, Currency.getInstance("USD")), ItemFlow::merge));
                    return new ItemFlows(byItem, until);
                });
        return Combinators.combine(facts.list().ofMaxSize(9), compacted)
                .as((known, old) ->
                        Records.of(known, ItemFlows.EMPTY).merge(new Records<>(Map.of(), old, Market.daysAgo(395))));
    }

    @Property(tries = 200)
    void flowsMerge(
            @ForAll("tallies") TimeToMarketTally a,
            @ForAll("tallies") TimeToMarketTally b,
            @ForAll("tallies") TimeToMarketTally c) {
        Laws.hold(
                ItemFlows.EMPTY,
                a.flows().compacted(),
                b.flows().compacted(),
                c.flows().compacted());
        Laws.hold(ItemFlow.EMPTY, flow(a), flow(b), flow(c));
        WorkHours cut = new WorkHours(Map.of(), 1, 2, true);
        Laws.hold(WorkHours.EMPTY, cut, a.work(), b.work());
    }

    private static ItemFlow flow(TimeToMarketTally tally) {
        return tally.flows().compacted().byItem().getOrDefault("a", ItemFlow.EMPTY);
    }

    @Property(tries = 200)
    void whateverIsInTheTalliesTheTimesToValueAreThere(
            @ForAll("tallies") TimeToMarketTally current, @ForAll("tallies") TimeToMarketTally baseline) {
        ValueTimes values =
                ValueFormulas.values(new Inputs<>(Evidence.of(current), Evidence.of(baseline), Market.SETTINGS));
        assertThat(values.itemsAwaitingValue().value()).isPresent();
    }

    /** Rows of one source, in any order and told any number of times. */
    @Property(tries = 100)
    void theOrderOfRowsDoesNotMatter(@ForAll Random random) {
        List<ImportRow<BookedFact>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "r" + random.nextInt(8);
            long revision = rows.size();
            int days = random.nextInt(300);
            boolean benefit = id.compareTo("r4") < 0;
            rows.add(
                    random.nextInt(4) == 0
                            ? ImportRow.deleted(id, revision)
                            : ImportRow.of(
                                    id,
                                    revision,
                                    () -> benefit
                                            ? new BenefitRecognised(id, "a", Market.daysAgo(days), Money.of("3", "USD"))
                                            : new WorkDone(id, Market.daysAgo(days), "a", days, Duration.ofHours(1))));
        }
        Market inOrder = told(List.of());
        inOrder.after.itemValidated(Market.validated("a", 350));
        inOrder.after.importBatch(new ImportBatch<>("books", Market.NOW, rows));
        Collections.shuffle(rows, random);
        Market shuffled = told(List.of());
        shuffled.after.itemValidated(Market.validated("a", 350));
        rows.forEach(row -> shuffled.after.importBatch(new ImportBatch<>("books", Market.NOW, List.of(row, row))));
        assertThat(shuffled.metrics()).isEqualTo(inOrder.metrics());
    }

    @Property(tries = 200)
    void mergingIsFreeOfOrder(
            @ForAll("tallies") TimeToMarketTally a,
            @ForAll("tallies") TimeToMarketTally b,
            @ForAll("tallies") TimeToMarketTally c) {
        Laws.hold(TimeToMarketTally.EMPTY, a, b, c);
    }
}
