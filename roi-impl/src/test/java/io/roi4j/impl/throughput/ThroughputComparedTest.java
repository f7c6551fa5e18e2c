package io.roi4j.impl.throughput;

import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.OneHop;
import io.roi4j.throughput.ThroughputMetrics;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThroughputComparedTest {
    private static final List<Inputs<ThroughputTally>> SOME = LongStream.range(0, 20)
            .mapToObj(seed -> Days.inputs(ThroughputTally.EMPTY, SomeWork.days(new Random(seed)), List.of()))
            .toList();

    @Test
    void withNothingBeforeNothingIsCompared() {
        SOME.forEach(inputs -> AllMeasures.withoutBaseline(Minutes.metrics(inputs)));
    }

    @Test
    void eachMeasureIsThatOfTheFormulaOfItsName() {
        SOME.forEach(inputs -> {
            ThroughputMetrics metrics = Minutes.metrics(inputs);
            OneHop.check(
                    metrics,
                    List.of(inputs),
                    ThroughputFormulas.class,
                    BalanceFormulas.class,
                    PeakFormulas.class,
                    RecoveryFormulas.class,
                    TransactionCostFormulas.class);
        });
    }
}
