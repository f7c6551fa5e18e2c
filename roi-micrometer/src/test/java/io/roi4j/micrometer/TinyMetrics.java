package io.roi4j.micrometer;

import static io.roi4j.Direction.DOWN;
import static io.roi4j.Direction.UP;

import io.roi4j.Amount;
import io.roi4j.By;
import io.roi4j.Count;
import io.roi4j.Definition;
import io.roi4j.Efficiency;
import io.roi4j.Elapsed;
import io.roi4j.Indicator;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Score;
import io.roi4j.Total;
import java.util.Currency;
import java.util.Map;

/** An indicator that no library knows: one figure of each kind and each place. Public, as {@code Figures} asks for. */
@Indicator(value = "tiny-things", number = 99, title = "Tiny things", french = "Petites choses")
public record TinyMetrics(
        @Definition(value = "Hits / all shots.", direction = UP)
        Ratio hitShare,

        @Definition(value = "How long one waits.", direction = DOWN)
        Elapsed waitMedian,

        @Definition("Uses / time.") Rate useFrequency,

        @Definition(value = "Cost / uses.", direction = DOWN)
        Amount costPerUse,

        @Definition(value = "Operations / joules.", direction = UP)
        Efficiency flopsPerWatt,

        @Definition("Alarms in the window.") Count pastAlarms,
        @Definition("Gini coefficient.") Score useGini,
        @Definition("The same by model.") @By("model") Map<String, ByModel> models,

        @Definition("Hit share of the worst segment.") @By("segment")
        Map<String, Ratio> worstSegment,

        @Definition("Sums since the start.") Totals totals) {

    public record ByModel(
            @Definition("Hits / all shots of the model.") Ratio modelHitShare,
            @Definition("Shots of the model.") Total modelShots) {}

    public record Totals(
            @Definition("Shots so far.") Total shots,
            @Definition("Time waited so far.") Total waitTotal,
            @Definition("Cost so far.") Total cost,
            @Definition("Energy so far.") Total energy,
            @Definition("Bytes so far.") Total volume,
            @Definition("Tokens so far.") Total inputTokens,
            @Definition("Heat so far.") Total heat) {}

    /** All figures alike, in generation {@code n} all of them {@code n}. */
    static TinyMetrics of(double n) {
        return new TinyMetrics(
                new Ratio(Readings.compared(n)),
                new Elapsed(Readings.compared(n)),
                new Rate(Readings.present(n)),
                new Amount(Readings.compared(n), Currency.getInstance("EUR")),
                new Efficiency(Readings.compared(n)),
                new Count(Readings.present(n)),
                new Score(Readings.present(n)),
                Map.of(),
                Map.of(),
                new Totals(
                        new Total(n, "1"),
                        new Total(n, "s"),
                        new Total(n, "EUR"),
                        new Total(n, "J"),
                        new Total(n, "By"),
                        new Total(n, "{token}"),
                        new Total(n, "K")));
    }

    TinyMetrics with(Ratio newHitShare) {
        return new TinyMetrics(
                newHitShare,
                waitMedian,
                useFrequency,
                costPerUse,
                flopsPerWatt,
                pastAlarms,
                useGini,
                models,
                worstSegment,
                totals);
    }

    /** With these models, all figures {@code n}. */
    TinyMetrics withModels(double n, String... names) {
        Map<String, ByModel> byModel = new java.util.TreeMap<>();
        for (String name : names) {
            byModel.put(name, new ByModel(new Ratio(Readings.present(n)), new Total(n, "1")));
        }
        return new TinyMetrics(
                hitShare,
                waitMedian,
                useFrequency,
                costPerUse,
                flopsPerWatt,
                pastAlarms,
                useGini,
                byModel,
                worstSegment,
                totals);
    }

    TinyMetrics withWorst(Map<String, Ratio> worst) {
        return new TinyMetrics(
                hitShare,
                waitMedian,
                useFrequency,
                costPerUse,
                flopsPerWatt,
                pastAlarms,
                useGini,
                models,
                worst,
                totals);
    }
}
