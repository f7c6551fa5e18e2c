package io.roi4j.impl.technicaldebt;

import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.OneHop;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DebtComparedTest {
    private static final Settings SETTINGS =
            new Settings(new Scope(Window.ALL, Debt.NOW), 0.95, Currency.getInstance("USD"));
    private static final List<TechnicalDebtInputs> SOME =
            LongStream.range(0, 20).mapToObj(seed -> inputs(new Random(seed))).toList();

    private static TechnicalDebtInputs inputs(Random random) {
        Evidence<InferenceTally> nothing = Evidence.of(InferenceTally.EMPTY);
        TechnicalDebtInputs none = TechnicalDebtInputs.of(new Inputs<>(nothing, nothing, SETTINGS));
        PipelineTally arrived = SomeDebt.pipelines(random);
        PipelineInputs pipeline = new PipelineInputs(alone(arrived, PipelineTally.EMPTY), arrived);
        MonthlyDebt months = SomeDebt.months(random);
        var scope = SETTINGS.scope();
        Books books = new Books(
                new Inputs<>(months.evidence(scope, "after"), MonthlyDebt.EMPTY.evidence(scope, "before"), SETTINGS),
                Optional.of(Debt.daysAgo(3)),
                Declarations.EMPTY,
                months.total());
        return new TechnicalDebtInputs(
                none.inferences(),
                none.outcomes(),
                pipeline,
                arrived.arrived() ? Map.of("orders", pipeline) : Map.of(),
                alone(SomeDebt.updates(random), UpdateTally.EMPTY),
                alone(SomeDebt.bugs(random), BugTally.EMPTY),
                books);
    }

    private static <T extends io.roi4j.impl.tally.Tally<T>> Inputs<T> alone(T tally, T nothing) {
        return new Inputs<>(Evidence.of(tally), Evidence.of(nothing), SETTINGS);
    }

    @Test
    void withNothingBeforeNothingIsCompared() {
        SOME.forEach(inputs -> AllMeasures.withoutBaseline(TechnicalDebtFormulas.metrics(inputs)));
    }

    @Test
    void eachMeasureIsThatOfTheFormulaOfItsName() {
        SOME.forEach(inputs -> {
            TechnicalDebtMetrics metrics = TechnicalDebtFormulas.metrics(inputs);
            OneHop.check(metrics, List.of(inputs.updates()), UpdateFormulas.class);
            OneHop.check(metrics, List.of(inputs.bugs()), BugFormulas.class);
            OneHop.check(metrics, List.of(inputs.books()), ShareFormulas.class);
            OneHop.check(metrics, List.of(inputs.pipelines().inputs()), PipelineFormulas.class);
            OneHop.check(metrics, List.of(inputs.inferences(), inputs.outcomes()), TechnicalDebtFormulas.class);
        });
    }
}
