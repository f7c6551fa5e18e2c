package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.roi4j.Amount;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.scalability.LatencyFormulas;
import io.roi4j.impl.scalability.ScalabilityFormulas;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.DayProducts;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.technicaldebt.TechnicalDebtFormulas;
import io.roi4j.impl.technicaldebt.TechnicalDebtInputs;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class InferenceFormulaProperties {
    private static final long FACTOR = 1_024;

    @Provide
    Arbitrary<List<InferenceTally>> days() {
        return SomeInferences.days();
    }

    @Provide
    Arbitrary<Long> nanos() {
        return Arbitraries.randomValue(random -> random.nextLong(1L << (1 + random.nextInt(62))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverWasRecordedTheMeasuresAreSound(
            @ForAll("days") List<InferenceTally> current, @ForAll("days") List<InferenceTally> baseline) {
        Inputs<InferenceTally> inputs = Days.inputs(InferenceTally.EMPTY, current, baseline);
        Sound.metrics(ScalabilityFormulas.metrics(inputs));
        Sound.metrics(TechnicalDebtFormulas.metrics(TechnicalDebtInputs.of(inputs)));
        Sound.metrics(InferenceFormulas.metrics(
                inputs,
                List.of(new InferenceLedger.Model(
                        "gpt",
                        new SeriesPicture(
                                inputs.current().part(InferenceTally::calls),
                                inputs.current().tally().latency(),
                                inputs.current().tally().calls(),
                                inputs.current().tally().usage()))),
                new History<>(
                        InferenceTally.EMPTY,
                        inputs.current().tally(),
                        List.of(new History.Track<>(
                                Days.DAY.multipliedBy(400), inputs.current().slices())),
                        DayProducts.of(SquareFormulas.PAIRS))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aQuantileIsAtMostTheStatedErrorOffTheOrderStatistic(
            @ForAll @Size(min = 1, max = 400) List<@From("nanos") Long> all,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        long[] counts = new long[LatencyHistogram.BUCKETS];
        all.forEach(nanos -> counts[LatencyHistogram.bucketOf(nanos)]++);
        List<Long> sorted = all.stream().sorted().toList();
        long longest = sorted.get(sorted.size() - 1);
        InferenceTally tally = new InferenceTally(
                new CallTally(new Binomial(0, all.size()), CostTally.EMPTY),
                UsageTally.EMPTY,
                LatencyHistogram.of(0, counts, longest));
        Inputs<InferenceTally> inputs = Days.inputs(InferenceTally.EMPTY, List.of(tally), List.of());
        double exact = sorted.get((int) Math.ceil(p * all.size()) - 1) / 1e9;
        var found = LatencyQuantile.reading(inputs, p);
        assertThat(Sound.value(found)).isCloseTo(exact, within(LatencyHistogram.RELATIVE_ERROR * exact * (1 + 1e-12)));
        Sound.measure("latency", found);
        assertThat(Sound.value(LatencyQuantile.longest(inputs))).isEqualTo(longest / 1e9);
    }

    /** A power of two rounds nothing: an interval of few days may be as wide as it likes. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theAmountGrowsAsTheMoneyDoes(
            @ForAll("days") List<InferenceTally> current, @ForAll("days") List<InferenceTally> baseline) {
        Inputs<InferenceTally> inputs = Days.inputs(InferenceTally.EMPTY, current, baseline);
        Inputs<InferenceTally> dearer = inputs.part(InferenceFormulaProperties::dearer);
        Amount before = CostFormulas.perSuccess(inputs);
        Amount after = CostFormulas.perSuccess(dearer);
        dearerAlike(before.estimate(), after.estimate());
        dearerAlike(before.comparison().absolute(), after.comparison().absolute());
        assertThat(after.comparison().verdict()).isEqualTo(before.comparison().verdict());
        assertThat(after.warnings()).isEqualTo(before.warnings());
        assertThat(LatencyFormulas.inferenceLatency(dearer)).isEqualTo(LatencyFormulas.inferenceLatency(inputs));
    }

    private static InferenceTally dearer(InferenceTally t) {
        CostTally cost = new CostTally(
                t.cost().priced(),
                t.cost().pricedSucceeded(),
                PlainSums.whole(t.cost().picos().toBigInteger().multiply(BigInteger.valueOf(FACTOR))),
                t.cost().provenance());
        return new InferenceTally(new CallTally(t.failures(), cost), t.usage(), t.answered());
    }

    private static void dearerAlike(Estimate before, Estimate after) {
        assertThat(after.reason()).isEqualTo(before.reason());
        before.value().ifPresent(value -> close(after.value().orElseThrow(), FACTOR * value));
        assertThat(after.interval().isPresent()).isEqualTo(before.interval().isPresent());
        before.interval().ifPresent(interval -> {
            close(after.interval().orElseThrow().lower(), FACTOR * interval.lower());
            close(after.interval().orElseThrow().upper(), FACTOR * interval.upper());
        });
    }

    private static void close(double actual, double wanted) {
        assertThat(actual).isCloseTo(wanted, withinPercentage(1e-10));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void costAndWorkAreAsGoodAsTheWeakestInput(@ForAll("days") List<InferenceTally> current) {
        Inputs<InferenceTally> inputs = Days.inputs(InferenceTally.EMPTY, current, List.of());
        Provenance weakest =
                current.stream().map(day -> day.cost().provenance()).reduce(Provenance.NONE, Provenance::weaker);
        assertThat(CostFormulas.perInference(inputs).provenance()).isEqualTo(weakest);
    }
}
