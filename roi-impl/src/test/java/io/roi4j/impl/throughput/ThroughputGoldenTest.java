package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.Disruption;
import io.roi4j.throughput.DisruptionRecovery;
import io.roi4j.throughput.PeakSustainability;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Indicator 2, through the formulas and through the public surface. */
class ThroughputGoldenTest {
    private static final GoldenCase VOLUME = GoldenCase.definition("2.1");
    private static final GoldenCase COST = GoldenCase.definition("2.2");
    private static final GoldenCase PEAK = GoldenCase.definition("2.3");
    private static final GoldenCase RECOVERY = GoldenCase.definition("2.4");

    @Test
    @DisplayName("definitions 2.1: 72 tasks in six minutes beside a declared 0.15/s")
    void volumePerTimeUnit() {
        long[] tasks = VOLUME.counts("completed_per_window");
        double declared = VOLUME.number("baseline_rate_per_s");
        Live live = new Live();
        live.before().throughput().declareRate(declared, "time study");
        Minutes.tell(live, tasks);
        Inputs<ThroughputTally> inputs = new Inputs<>(
                Minutes.inputs(tasks).current(),
                Evidence.of(Minutes.declared(ThroughputTally.RATE, declared)),
                Days.SETTINGS);
        for (ThroughputMetrics metrics :
                List.of(Minutes.metrics(inputs), live.after().throughput().calculate(Minutes.WINDOW))) {
            var rate = metrics.volumePerTimeUnit();
            VOLUME.check("rate_per_s", Sound.value(rate));
            VOLUME.checkAll(
                    "exact_poisson_ci_per_s",
                    Sound.interval(rate.estimate()).lower(),
                    Sound.interval(rate.estimate()).upper());
            VOLUME.check("dispersion_index", Sound.value(metrics.dispersionIndex()));
            Comparison comparison = rate.comparison();
            VOLUME.check("relative_change", comparison.relative().value().orElseThrow());
            assertThat(comparison.provenance()).isEqualTo(Provenance.DECLARED);
            assertThat(comparison.label()).isEqualTo("declared: time study");
            assertThat(rate.warnings()).isEmpty();
            assertThat(metrics.totals().completedTasks().sum()).isEqualTo(72);
            assertThat(metrics.totals().watchedTime().sum()).isEqualTo(360);
        }
    }

    @Test
    @DisplayName("tasks in bursts: numpy/scipy, mean +- t(0.975; 5) * sd / sqrt(6) of [2, 30, 1, 28, 3, 26] / 60")
    void burstsHaveTheIntervalOfBatchMeans() {
        long[] tasks = {2, 30, 1, 28, 3, 26};
        Live live = new Live();
        Minutes.tell(live, tasks);
        var pure = Minutes.inputs(tasks);
        for (ThroughputMetrics metrics :
                List.of(Minutes.metrics(pure), live.after().throughput().calculate(Minutes.WINDOW))) {
            assertThat(Sound.value(metrics.dispersionIndex())).isCloseTo(13.653333333333332, within(1e-12));
            assertThat(Sound.value(metrics.volumePerTimeUnit())).isCloseTo(0.25, within(1e-15));
            // The lower limit by the formula is -0.0003.
            Sound.limits(metrics.volumePerTimeUnit().estimate(), 0, 0.5003050057406306, 1e-12);
            assertThat(metrics.volumePerTimeUnit().warnings()).contains(Warning.OVERDISPERSED);
        }
    }

    @Test
    @DisplayName("definitions 2.2: 470 for 4,000 transactions in four days, Fieller")
    void costPerTransaction() {
        long[] costs = COST.counts("cost_per_day");
        long[] tasks = COST.counts("transactions_per_day");
        Live live = new Live();
        List<CostIncurred> known = new ArrayList<>();
        for (int day = 0; day < costs.length; day++) {
            CostIncurred cost =
                    new CostIncurred("bill " + day, live.now(), Money.of(Long.toString(costs[day]), "USD"), "staff");
            known.add(cost);
            live.after().throughput().completed(live.millis(), tasks[day]);
            live.after().throughput().incurred(cost);
            live.passDays(1);
        }
        List<Slice<WorkTally>> days = IntStream.range(0, tasks.length)
                .mapToObj(day -> new Slice<>(
                        Live.START.plus(Days.DAY.multipliedBy(day)), Days.DAY, new WorkTally(tasks[day], 0, 60)))
                .toList();
        var inputs =
                Minutes.inputs(Minutes.work(days), Records.of(known, Daily.of(CategoryCosts.EMPTY)), Disruptions.EMPTY);
        for (ThroughputMetrics metrics :
                List.of(Minutes.metrics(inputs), live.after().throughput().calculate())) {
            var cost = metrics.costPerTransaction();
            COST.check("cost_per_transaction", Sound.value(cost));
            COST.checkAll(
                    "fieller_ci_t",
                    Sound.interval(cost.estimate()).lower(),
                    Sound.interval(cost.estimate()).upper());
            assertThat(Sound.value(cost))
                    .isNotCloseTo(COST.expected("mean_of_daily_ratios_WRONG").doubleValue(), within(1e-4));
            assertThat(cost.provenance()).isEqualTo(Provenance.REPORTED);
            // scipy.stats.linregress([1000, 1300, 700, 1000], [120, 150, 90, 110]): slope -+ t(0.975; 2) * stderr
            assertThat(Sound.value(metrics.marginalCost())).isCloseTo(0.1, within(1e-12));
            Sound.limits(metrics.marginalCost().estimate(), 0.03789655720624173, 0.16210344279375827, 1e-12);
            assertThat(metrics.totals().processCost().sum()).isEqualTo(470);
        }
    }

    @Test
    @DisplayName("definitions 2.3: five minutes at 90 % of the maximum and more")
    void peakSustainability() {
        long[] rates = PEAK.counts("rate_per_window");
        Live live = new Live();
        Minutes.tell(live, rates);
        for (PeakSustainability peaks : List.of(
                PeakFormulas.peaks(Minutes.inputs(rates)),
                live.after().throughput().calculate(Minutes.WINDOW).peaks())) {
            PEAK.check("peak_rate", Sound.value(peaks.referenceRate()) * 60);
            PEAK.check("longest_run_seconds", Sound.value(peaks.longestPeakRun()));
            PEAK.check("share_of_time_at_peak", Sound.value(peaks.timeAtPeakShare()));
            // Two runs, of 120 and 300 seconds, both ended: half of them are over from 120 until 300.
            assertThat(Sound.value(peaks.peakSustainability())).isEqualTo(210);
            assertThat(Sound.value(peaks.peakFade())).isCloseTo(91 / 95.0, within(1e-15));
            assertThat(peaks.peakSustainability().warnings())
                    .containsOnly(Warning.PEAK_FROM_MAXIMUM, Warning.DEMAND_UNKNOWN);
        }
    }

    @Test
    @DisplayName("definitions 2.4: back after four minutes; the minute at 93 % before that doesn't hold")
    void recoveryTime() {
        long[] rates = RECOVERY.counts("rate");
        Instant start = Live.START.plusSeconds(RECOVERY.count("disruption_at"));
        Disruption disruption = new Disruption("outage", start);
        Recovery recovery = Recovery.watch(start, RECOVERY.number("pre_disruption_rate") / 60)
                .after(Minutes.slices(rates), Minutes.at(rates.length));
        Disruptions disruptions =
                Disruptions.of(Map.of("outage", new WatchedDisruption(disruption, Optional.of(recovery))));
        Live live = new Live();
        Minutes.tell(live, LongStream.of(rates).limit(2).toArray());
        live.after().throughput().disrupted(disruption);
        Minutes.tell(live, LongStream.of(rates).skip(2).toArray());
        for (DisruptionRecovery found : List.of(
                RecoveryFormulas.recovery(
                        Minutes.inputs(Minutes.work(Minutes.slices(rates)), Costs.EMPTY, disruptions)),
                live.after().throughput().calculate(Minutes.WINDOW).recovery(),
                live.after().throughput().calculate().recovery())) {
            RECOVERY.check("recovery_seconds", Sound.value(found.recoveryTime()));
            // (0.8 + 0.5 + 0.07 + 0.15) minutes of normal work
            assertThat(Sound.value(found.resilienceLoss())).isCloseTo(91.2, within(1e-9));
            assertThat(Sound.value(found.disruptions())).isEqualTo(1);
            assertThat(Sound.value(found.disruptionsWithoutImpact())).isZero();
        }
    }

    @Test
    @DisplayName("R ?poisson.test: 137 events in 24.19893 units")
    void garwood() {
        GoldenCase golden = GoldenCase.load("poisson-rate-137");
        WorkTally work = new WorkTally(golden.count("events"), 0, golden.number("exposure"));
        Slice<WorkTally> slice = new Slice<>(Live.START, Duration.ofHours(1), work);
        var rate = ThroughputFormulas.volumePerTimeUnit(
                Minutes.inputs(Minutes.work(List.of(slice)), Costs.EMPTY, Disruptions.EMPTY));
        golden.check("rate", Sound.value(rate));
        golden.checkAll(
                "ci",
                Sound.interval(rate.estimate()).lower(),
                Sound.interval(rate.estimate()).upper());
    }
}
