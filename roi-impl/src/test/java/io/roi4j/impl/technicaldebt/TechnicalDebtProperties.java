package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Laws;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TechnicalDebtProperties {
    private static final Settings SETTINGS =
            new Settings(new io.roi4j.Scope(io.roi4j.Window.ALL, Debt.NOW), 0.95, Currency.getInstance("USD"));

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.longs().map(Random::new);
    }

    @Provide
    Arbitrary<List<Consumer<TechnicalDebtCalculator>>> facts() {
        return Arbitraries.randomValue(random -> {
            List<Consumer<TechnicalDebtCalculator>> all = new ArrayList<>(SomeDebt.facts(random));
            all.addAll(SomeDebt.arrivals(random));
            return all;
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void talliesMerge(@ForAll("randoms") Random r) {
        Laws.hold(PipelineTally.EMPTY, SomeDebt.pipelines(r), SomeDebt.pipelines(r), SomeDebt.pipelines(r));
        Laws.hold(UpdateTally.EMPTY, SomeDebt.updates(r), SomeDebt.updates(r), SomeDebt.updates(r));
        BugTally bugs = SomeDebt.bugs(r);
        BugTally more = SomeDebt.bugs(r);
        BugTally most = SomeDebt.bugs(r);
        Laws.hold(BugTally.EMPTY, bugs, more, most);
        Laws.hold(BugCounts.EMPTY, bugs.counts(), more.counts(), most.counts());
        Laws.hold(Watch.NEVER, bugs.watch(), more.watch(), most.watch());
        Laws.hold(DebtSums.EMPTY, SomeDebt.sums(r), SomeDebt.sums(r), SomeDebt.sums(r));
        Laws.hold(MonthlyDebt.EMPTY, SomeDebt.months(r), SomeDebt.months(r), SomeDebt.months(r));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverWasRecordedTheMeasuresAreSound(@ForAll("randoms") Random r) {
        Sound.metrics(metrics(r, 1));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sharesDoNotDependOnTheUnitOfMoney(@ForAll long seed) {
        TechnicalDebtMetrics dollars = metrics(new Random(seed), 1);
        TechnicalDebtMetrics cents = metrics(new Random(seed), 100);
        assertThat(cents.shares().budgetShare().value().isPresent())
                .isEqualTo(dollars.shares().budgetShare().value().isPresent());
        dollars.shares()
                .budgetShare()
                .value()
                .ifPresent(
                        share -> assertThat(cents.shares().budgetShare().value().orElseThrow())
                                .isCloseTo(share, org.assertj.core.api.Assertions.within(1e-12)));
    }

    private static TechnicalDebtMetrics metrics(Random r, int factor) {
        Evidence<InferenceTally> nothing = Evidence.of(InferenceTally.EMPTY);
        TechnicalDebtInputs none = TechnicalDebtInputs.of(new Inputs<>(nothing, nothing, SETTINGS));
        PipelineTally arrived = SomeDebt.pipelines(r);
        Inputs<PipelineTally> pipelines =
                new Inputs<>(Evidence.of(arrived), Evidence.of(SomeDebt.pipelines(r)), SETTINGS);
        PipelineInputs pipeline = new PipelineInputs(pipelines, arrived);
        MonthlyDebt months = scaled(SomeDebt.months(r), factor);
        Books books = new Books(
                new Inputs<>(
                        months.evidence(SETTINGS.scope(), "after"),
                        scaled(SomeDebt.months(r), factor).evidence(SETTINGS.scope(), "before"),
                        SETTINGS),
                Optional.of(Debt.daysAgo(r.nextInt(9))),
                io.roi4j.impl.tally.Declarations.EMPTY.with(Books.BUDGET_SHARE, 0.3, "audit"),
                months.total());
        return TechnicalDebtFormulas.metrics(new TechnicalDebtInputs(
                none.inferences(),
                none.outcomes(),
                pipeline,
                arrived.arrived() ? Map.of("orders", pipeline) : Map.of(),
                new Inputs<>(Evidence.of(SomeDebt.updates(r)), Evidence.of(SomeDebt.updates(r)), SETTINGS),
                new Inputs<>(Evidence.of(SomeDebt.bugs(r)), Evidence.of(SomeDebt.bugs(r)), SETTINGS),
                books));
    }

    private static MonthlyDebt scaled(MonthlyDebt months, int factor) {
        Map<Long, DebtSums> scaled = new java.util.HashMap<>();
        BigDecimal times = BigDecimal.valueOf(factor);
        months.byMonth()
                .forEach((month, sums) -> scaled.put(
                        month,
                        new DebtSums(
                                sums.debtCost().multiply(times),
                                sums.itCost().multiply(times),
                                sums.costs(),
                                sums.foreign(),
                                sums.debtMillis(),
                                sums.peopleMillis(),
                                sums.times())));
        return new MonthlyDebt(scaled);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFactsDoesNotMatter(
            @ForAll("facts") List<Consumer<TechnicalDebtCalculator>> facts, @ForAll long seed) {
        List<Consumer<TechnicalDebtCalculator>> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        TechnicalDebtMetrics metrics = told(facts);
        assertThat(told(shuffled)).isEqualTo(metrics);
        Sound.metrics(metrics);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aSlowFactToldTwiceCountsOnce(@ForAll long seed) {
        List<Consumer<TechnicalDebtCalculator>> once = SomeDebt.facts(new Random(seed));
        List<Consumer<TechnicalDebtCalculator>> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(told(twice)).isEqualTo(told(once));
    }

    private static TechnicalDebtMetrics told(List<Consumer<TechnicalDebtCalculator>> facts) {
        Debt debt = new Debt();
        facts.forEach(fact -> fact.accept(debt.after));
        return debt.metrics();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void garbageOnlyCounts(@ForAll("facts") List<Consumer<TechnicalDebtCalculator>> facts) {
        Debt debt = new Debt();
        facts.forEach(fact -> fact.accept(debt.after));
        TechnicalDebtMetrics before = debt.metrics();
        long refused = debt.refused();
        List<Consumer<TechnicalDebtCalculator>> garbage = SomeDebt.garbage();
        garbage.forEach(fact -> fact.accept(debt.after));
        assertThat(debt.metrics()).isEqualTo(before);
        assertThat(debt.refused() - refused).isEqualTo(garbage.size());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void moreBugsNeverLowerTheirRate(@ForAll("facts") List<Consumer<TechnicalDebtCalculator>> facts) {
        Debt debt = new Debt();
        debt.after.bugsWatched(Debt.daysAgo(200));
        facts.forEach(fact -> fact.accept(debt.after));
        double before = Sound.value(debt.metrics().bugs().bugArrivalRate());
        debt.after.bugOpened(Debt.opened("one more", 1));
        assertThat(Sound.value(debt.metrics().bugs().bugArrivalRate())).isGreaterThan(before);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void afterClosingNothingIsTaken(@ForAll("facts") List<Consumer<TechnicalDebtCalculator>> facts) {
        Debt debt = new Debt();
        debt.after.calculate();
        debt.roi.close();
        facts.forEach(fact -> fact.accept(debt.after));
        Figures.of(debt.metrics()).forEach(entry -> {
            if (entry.figure() instanceof Measure measure && !(measure instanceof io.roi4j.Count)) {
                assertThat(measure.value()).as(entry.name()).isEmpty();
            }
        });
        assertThat(debt.refused()).isZero();
    }
}
