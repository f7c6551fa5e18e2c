package io.roi4j.micrometer.fleet;

import io.roi4j.micrometer.fleet.Alert.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a fleet warns of. Rates are held against a short and a long window together (Beyer et al. 2018, The Site Reliability
 * Workbook, ch. 5): the long one says that it matters, the short one that it still goes on.
 */
final class AlertRules {
    private static final String ERRORS = "error-reduction/currentErrorRate";

    private final FleetCatalogue catalogue;
    private final Periods periods;

    AlertRules(FleetCatalogue catalogue, Periods periods) {
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /** What the alerts read beside the measures: some of these over short windows, and the sums behind them. */
    List<Rule> rules() {
        List<FleetFigure> watched =
                List.of(figure(ERRORS), figure("scalability/costPerInference"), figure("inference/unpricedShare"));
        Map<String, String> windows = new LinkedHashMap<>();
        windows.put("5m", periods.shortest());
        windows.put("1h", periods.quick());
        windows.put("6h", periods.slow());
        List<Rule> rules = new ArrayList<>();
        windows.forEach((ending, window) -> {
            watched.stream()
                    .flatMap(measure -> catalogue.totalsOf(measure).stream())
                    .distinct()
                    .forEach(total -> rules.add(RecordingRules.sum(total, ending, window, periods)));
            watched.forEach(measure -> rules.addAll(MeasureRules.over(catalogue, measure, periods, ending)));
        });
        return rules;
    }

    private String series(String key) {
        return figure(key).series();
    }

    private FleetFigure figure(String key) {
        return Objects.requireNonNull(catalogue.figures().get(key), key);
    }

    List<Alert> alerts() {
        String errors = series(ERRORS);
        String cost = series("scalability/costPerInference");
        String budget = cost + ":baseline";
        String unpriced = series("inference/unpricedShare");
        String elasticity = series("scalability/costElasticity");
        return List.of(
                new Alert(
                        "RoiErrorRateDegrading",
                        "page",
                        List.of(
                                Condition.above(errors + ":lower6h", errors + ":upper30d"),
                                Condition.above(errors + ":value1h", errors + ":upper30d")),
                        "The error rate of {{ $labels.initiative }} has risen",
                        "The error rate of the last 6 hours lies above that of the last 30 days, more than by chance, and "
                                + "that of the last hour still does."),
                new Alert(
                        "RoiErrorRateAboveBaseline",
                        "ticket",
                        List.of(Condition.above(errors + ":change_lower30d", "0")),
                        "{{ $labels.initiative }} errs more often than what it replaced",
                        "The error rate of the last 30 days lies above the baseline's, more than by chance."),
                new Alert(
                        "RoiCostOverBudgetFast",
                        "page",
                        List.of(
                                Condition.above(cost + ":value1h", "2 * " + budget),
                                Condition.above(cost + ":value5m", "2 * " + budget)),
                        "An inference of {{ $labels.initiative }} costs more than twice its budget",
                        "The budget is the cost per inference of the baseline, recorded or declared. Over the last hour, and "
                                + "over the last 5 minutes, an inference cost more than twice as much."),
                new Alert(
                        "RoiCostOverBudgetSlow",
                        "ticket",
                        List.of(
                                Condition.above(cost + ":value6h", "1.2 * " + budget),
                                Condition.above(cost + ":value1h", "1.2 * " + budget)),
                        "An inference of {{ $labels.initiative }} costs a fifth more than its budget",
                        "The same over 6 hours and over 1 hour, at 1.2 times the budget."),
                new Alert(
                        "RoiCostGrowsFasterThanVolume",
                        "ticket",
                        List.of(Condition.above(elasticity + ":lower30d", "1")),
                        "The cost of {{ $labels.initiative }} grows faster than its volume",
                        "The cost elasticity lies above 1 with its whole interval: each further inference costs more than "
                                + "the last."),
                new Alert(
                        "RoiInferencesWithoutPrice",
                        "ticket",
                        List.of(
                                Condition.above(unpriced + ":value1h", "0.01"),
                                Condition.above(unpriced + ":value5m", "0.01")),
                        "More than 1 % of the inferences of {{ $labels.initiative }} have no price",
                        "They are in no cost. A model may be missing in the price list, or the list may have run out."),
                new Alert(
                        "RoiDimensionOverflow",
                        "ticket",
                        List.of(Condition.above(risen("dimension", "roi_overflowed_total"), "0")),
                        "There are more names of the dimension {{ $labels.dimension }} than have room",
                        "What comes under further names is counted as other. Names that change all the time don't belong "
                                + "into a dimension; if they are right, raise the cap."),
                new Alert(
                        "RoiFactsRefused",
                        "ticket",
                        List.of(Condition.above(risen("reason", "roi_refused_total"), "0")),
                        "Facts are refused as {{ $labels.reason }}",
                        "They change no figure. The log of the instance names the first of each reason."),
                new Alert(
                        "RoiReportStale",
                        "ticket",
                        List.of(new Condition("time() - roi_report_timestamp_seconds", ">", "600")),
                        "The figures of {{ $labels.instance }} are older than ten minutes",
                        "The instance can't calculate its report; its log says why."),
                new Alert(
                        "RoiInputStale",
                        "ticket",
                        List.of(new Condition("roi_health_stale", ">", "0")),
                        "{{ $labels.instance }} isn't told any more what it was told before",
                        "A calculator was told nothing for longer than its window, so its figures are absent. Perhaps an "
                                + "export has stopped; roi.health() names the indicators."));
    }

    /** How much a counter has risen in the quick window; one that was born in it has risen from 0. */
    private String risen(String label, String counter) {
        return "sum by (" + label + ") (increase(" + counter + "[" + periods.quick() + "]) > 0 or (" + counter
                + " unless " + counter + " offset " + periods.quick() + "))";
    }

    static String file(List<Alert> alerts, List<Rule> rules, Periods periods) {
        StringBuilder text = new StringBuilder(RulesFile.recording(Map.of("roi4j-short-windows", rules), periods));
        text.append("  - name: roi4j-alerts\n    rules:\n");
        alerts.forEach(alert -> text.append("      - alert: ")
                .append(alert.name())
                .append("\n        expr: ")
                .append(RulesFile.quoted(alert.expression()))
                .append("\n        labels:\n          severity: ")
                .append(alert.severity())
                .append("\n        annotations:\n          summary: ")
                .append(RulesFile.quoted(alert.summary()))
                .append("\n          description: ")
                .append(RulesFile.quoted(alert.description()))
                .append('\n'));
        return text.toString();
    }
}
