package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Figures;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Total;
import io.roi4j.impl.Reports;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import io.roi4j.inference.Inference;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.throughput.CostIncurred;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Sums since the start, held to big integers and decimals where a long wraps and a double loses cents. */
class SumsProperties {
    private static final long UNKNOWN = Inference.UNKNOWN;
    private static final long MILLIS = TestClock.START.toEpochMilli();
    /** Whole sums are read as doubles; beyond 2^53 that costs two units in the last place at most. */
    private static final int ULPS = 2;

    @Provide
    Arbitrary<Long> huge() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(Long.MAX_VALUE - 1_000, Long.MAX_VALUE),
                Arbitraries.longs().between(1L << 52, 1L << 54),
                Arbitraries.longs().between(1, 1_000_000),
                Arbitraries.longs().between(1, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<BigDecimal> fortunes() {
        return Arbitraries.longs()
                .between(99_999_999_999_999_000L, 100_000_000_000_000_100L)
                .map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static double total(StreamingRoi roi, String name) {
        Report report = Reports.quietly(roi);
        double sum = 0;
        for (Report.Entry entry : report.entries()) {
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    if (figure.name().equals(name) && figure.figure() instanceof Total total) {
                        sum += total.sum();
                    }
                }
            }
        }
        return sum;
    }

    private static void exact(double found, BigDecimal oracle) {
        double expected = oracle.doubleValue();
        assertThat(Math.abs(found - expected))
                .as(found + " for " + oracle)
                .isLessThanOrEqualTo(ULPS * Math.ulp(expected));
    }

    /** What would go beyond a number's range is refused, and so is in no sum. */
    private static long refused(StreamingRoi roi) {
        return roi.health().refused().getOrDefault(Reason.OUT_OF_RANGE, 0L);
    }

    private static void whole(List<Long> numbers, String total, double unit, BiConsumer<Initiative, Long> tell) {
        TestClock clock = new TestClock();
        StreamingRoi roi = clock.roi().build();
        BigInteger sum = BigInteger.ZERO;
        for (long number : numbers) {
            long refused = refused(roi);
            tell.accept(roi.initiative("triage"), number);
            sum = refused(roi) > refused ? sum : sum.add(BigInteger.valueOf(number));
            // Into another slice, and what is over moves on: sums are summed up too.
            clock.pass(Duration.ofMinutes(7));
        }
        exact(total(roi, total), new BigDecimal(sum).multiply(BigDecimal.valueOf(unit)));
    }

    @Property(tries = 50)
    void tasks(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(numbers, "completedTasks", 1, (triage, n) -> triage.throughput().completed(MILLIS, n));
    }

    @Property(tries = 50)
    void accesses(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(
                numbers,
                "accesses",
                1,
                (triage, n) -> triage.dataAssets().dataset("crm").accessed(UNKNOWN, n));
    }

    @Property(tries = 50)
    void bytes(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(
                numbers,
                "bytesRead",
                1,
                (triage, n) -> triage.dataAssets().dataset("crm").accessed(UNKNOWN, 1, "", n));
    }

    @Property(tries = 50)
    void tokens(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(
                numbers,
                "outputTokens",
                1,
                (triage, n) -> triage.inferences("gpt").succeeded(1, 1, n));
    }

    @Property(tries = 50)
    void latencies(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(numbers, "latency", 1e-9, (triage, n) -> triage.inferences("gpt").succeeded(n));
    }

    @Property(tries = 50)
    void picos(@ForAll @Size(min = 1, max = 40) List<@From("huge") Long> numbers) {
        whole(
                numbers,
                "cost",
                1e-12,
                (triage, n) -> triage.inferences("gpt").record(UNKNOWN, 1, true, true, 1, 1, 0, n, UNKNOWN, UNKNOWN));
    }

    @Property(tries = 50)
    void costs(@ForAll @Size(min = 1, max = 40) List<@From("fortunes") BigDecimal> amounts) {
        money(
                amounts,
                "processCost",
                (triage, amount, i) ->
                        triage.throughput().incurred(new CostIncurred("c" + i, at(i), amount, "hosting")));
    }

    @Property(tries = 50)
    void bills(@ForAll @Size(min = 1, max = 40) List<@From("fortunes") BigDecimal> amounts) {
        money(
                amounts,
                "usefulCost",
                (triage, amount, i) -> triage.scalability()
                        .billed(new InfrastructureCost("b" + i, at(i), InfrastructureCost.Component.USEFUL, amount)));
    }

    private interface Paying {
        void tell(Initiative triage, Money amount, int number);
    }

    private static Instant at(int number) {
        return TestClock.START.minus(Duration.ofHours(number + 1L));
    }

    private static void money(List<BigDecimal> amounts, String total, Paying tell) {
        StreamingRoi roi = new TestClock().roi().build();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            tell.tell(roi.initiative("triage"), Money.of(amounts.get(i).toPlainString(), "EUR"), i);
            sum = sum.add(amounts.get(i));
        }
        assertThat(roi.health().refused()).isEmpty();
        exact(total(roi, total), sum);
    }
}
