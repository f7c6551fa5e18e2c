package io.roi4j.samples.portfolio;

import io.roi4j.samples.portfolio.Plan.BeforeAfter;
import java.util.List;

/** The three initiatives of the simulation: one that pays, one that pays late, and one that doesn't. */
final class Plans {
    /** It is right more often, faster and cheaper than what was before, and its costs grow more slowly than its use. */
    private static final Plan TRIAGE = new Plan(
            "ticket-triage",
            "sorts what customers write",
            new BeforeAfter<>(
                    new TimeToMarketFeed.Pace(90, 25, 20, 12, 0, 0), new TimeToMarketFeed.Pace(45, 12, 9, 6, 40, 0.6)),
            new BeforeAfter<>(new ThroughputFeed.Pace(1.2, 700, 25), new ThroughputFeed.Pace(2.4, 800, 8)),
            new BeforeAfter<>(
                    new InferenceFeed.Pace("keyword-rules", 1, 30, 0.001, 0.0002, 1, 1e6),
                    new InferenceFeed.Pace("small-model", 2, 180, 0.004, 0.0009, 40, 4e12)),
            new BeforeAfter<>(new ErrorReductionFeed.Pace(0.21, 1, 0), new ErrorReductionFeed.Pace(0.09, 1.3, 0.12)),
            new BeforeAfter<>(new EmployeeFeed.Pace(0.02, 0.25, 0.35, 0.5), new EmployeeFeed.Pace(0.01, 0.4, 0.2, 0.3)),
            new BeforeAfter<>(
                    new CustomerFeed.Pace(0.3, 0.3, 0.6, 240, 0.95, 30),
                    new CustomerFeed.Pace(0.45, 0.2, 0.75, 40, 0.97, 34)),
            new BeforeAfter<>(
                    new TechnicalDebtFeed.Pace(60, 40, 0.3, 9, 0.3), new TechnicalDebtFeed.Pace(15, 12, 0.25, 5, 0.2)),
            new ScalabilityFeed.Pace(0.8, 0.04, 5, 30_000, 9_000));

    /** It helps, but each case costs more the more there are, and what it brings comes slowly. */
    private static final Plan INVOICES = new Plan(
            "invoice-reading",
            "reads invoices into the books",
            new BeforeAfter<>(
                    new TimeToMarketFeed.Pace(120, 40, 25, 15, 0, 0),
                    new TimeToMarketFeed.Pace(100, 35, 18, 11, 90, 0.3)),
            new BeforeAfter<>(new ThroughputFeed.Pace(0.8, 900, 40), new ThroughputFeed.Pace(1.1, 1_000, 30)),
            new BeforeAfter<>(
                    new InferenceFeed.Pace("template-reader", 1, 90, 0.01, 0.001, 3, 1e7),
                    new InferenceFeed.Pace("document-model", 1, 900, 0.02, 0.012, 300, 6e13)),
            new BeforeAfter<>(new ErrorReductionFeed.Pace(0.12, 1, 0), new ErrorReductionFeed.Pace(0.08, 1.4, 0.05)),
            new BeforeAfter<>(
                    new EmployeeFeed.Pace(0.02, 0.3, 0.3, 0.6), new EmployeeFeed.Pace(0.018, 0.33, 0.28, 0.4)),
            new BeforeAfter<>(
                    new CustomerFeed.Pace(0.3, 0.25, 0.65, 600, 0.96, 80),
                    new CustomerFeed.Pace(0.32, 0.25, 0.66, 420, 0.96, 82)),
            new BeforeAfter<>(
                    new TechnicalDebtFeed.Pace(90, 60, 0.2, 12, 0.25),
                    new TechnicalDebtFeed.Pace(80, 45, 0.3, 11, 0.3)),
            new ScalabilityFeed.Pace(1.15, 0.12, 3, 60_000, 4_500));

    /** It was launched with much hope, is no better than the spreadsheet, and decays. */
    private static final Plan FORECAST = new Plan(
            "sales-forecast",
            "forecasts the sales of a branch",
            new BeforeAfter<>(
                    new TimeToMarketFeed.Pace(80, 30, 14, 9, 0, 0), new TimeToMarketFeed.Pace(110, 60, 22, 9, 120, 0)),
            new BeforeAfter<>(new ThroughputFeed.Pace(0.5, 300, 15), new ThroughputFeed.Pace(0.5, 420, 35)),
            new BeforeAfter<>(
                    new InferenceFeed.Pace("spreadsheet", 1, 5, 0.001, 0.0001, 0.5, 1e5),
                    new InferenceFeed.Pace("large-model", 1, 2_400, 0.03, 0.04, 900, 2e14)),
            new BeforeAfter<>(new ErrorReductionFeed.Pace(0.14, 1, 0), new ErrorReductionFeed.Pace(0.12, 1.4, -0.02)),
            new BeforeAfter<>(
                    new EmployeeFeed.Pace(0.015, 0.35, 0.25, 0.3), new EmployeeFeed.Pace(0.03, 0.2, 0.45, 0.35)),
            new BeforeAfter<>(
                    new CustomerFeed.Pace(0.35, 0.2, 0.7, 300, 0.97, 120),
                    new CustomerFeed.Pace(0.33, 0.24, 0.66, 330, 0.96, 115)),
            new BeforeAfter<>(
                    new TechnicalDebtFeed.Pace(30, 50, 0.15, 6, 0.2),
                    new TechnicalDebtFeed.Pace(120, 80, 0.5, 15, 0.45)),
            new ScalabilityFeed.Pace(1.3, 0.3, 2, 80_000, -2_000));

    /** All of them. */
    static final List<Plan> ALL = List.of(TRIAGE, INVOICES, FORECAST);

    private Plans() {}
}
