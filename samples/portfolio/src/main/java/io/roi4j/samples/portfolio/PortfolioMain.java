package io.roi4j.samples.portfolio;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.roi4j.micrometer.RoiMeters;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Simulates the portfolio, prints its indicators side by side and publishes them; {@code --help} says how. */
public final class PortfolioMain {
    private static final String HELP = """
            Simulates three initiatives over eighteen months and prints the seven indicators of each, side by side.
            All numbers are simulated.

              --seed NUMBER   another course of chance (default 37)
              --port NUMBER   then serve the meters at /metrics until Ctrl-C, 0 for a free port
              --help          this text
            """;
    private static final int DEFAULT_SEED = 37;
    private static final int WRONG_USE = 2;

    private PortfolioMain() {}

    /**
     * Runs the sample and ends the JVM with 2 if an option is wrong.
     *
     * @param args the options
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(args);
        if (options.contains("--help")) {
            out.print(HELP);
            return;
        }
        long seed = DEFAULT_SEED;
        int port = -1;
        try {
            for (int i = 0; i < args.length; i += 2) {
                long number = Long.parseLong(args[i + 1]);
                switch (args[i]) {
                    case "--seed" -> seed = number;
                    case "--port" -> port = Math.toIntExact(number);
                    default -> throw new IllegalArgumentException("unknown option " + args[i]);
                }
            }
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            System.err.println("--seed and --port take a number each: " + e.getMessage());
            System.exit(WRONG_USE);
        }
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Simulation simulation = new Simulation(seed);
        simulation.run();
        try (RoiMeters meters = print(simulation, seed, registry, out)) {
            if (port >= 0) {
                serve(port, registry, out);
            }
            meters.refresh();
        }
    }

    /** Prints the indicators and leaves the meters in the registry. */
    static RoiMeters print(Simulation simulation, long seed, PrometheusMeterRegistry registry, PrintStream out) {
        RoiMeters meters = new RoiMeters(simulation.roi());
        meters.bindTo(registry);
        out.println("SIMULATED portfolio of " + Plans.ALL.size() + " initiatives over 18 months, seed " + seed + ":");
        Plans.ALL.forEach(plan -> out.println("  " + plan.name() + " " + plan.purpose()));
        out.println("Measures of the 12 months with AI, 95 % intervals, verdict against the 6 months before.");
        out.println();
        List<String> names = Plans.ALL.stream().map(Plan::name).toList();
        SideBySide.lines(simulation.roi().report(), names).forEach(out::println);
        out.println();
        long series =
                registry.scrape().lines().filter(line -> !line.startsWith("#")).count();
        out.println("Published: " + series + " series for Prometheus (--port NUMBER serves them).");
        return meters;
    }

    private static void serve(int port, PrometheusMeterRegistry registry, PrintStream out)
            throws IOException, InterruptedException {
        try (HTTPServer server = HTTPServer.builder()
                .inetAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .registry(registry.getPrometheusRegistry())
                .buildAndStart()) {
            out.println("Serving http://localhost:" + server.getPort() + "/metrics until Ctrl-C.");
            Thread.currentThread().join();
        }
    }
}
