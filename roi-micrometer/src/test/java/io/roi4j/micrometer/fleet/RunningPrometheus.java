package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A Prometheus that scrapes some ports every two seconds and evaluates some rules every ten. */
final class RunningPrometheus implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Between two evaluations, in seconds. */
    static final int INTERVAL = 10;
    /** For so many seconds meters show the same report. */
    private static final double KEPT_REPORT = 1.1;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int targets;
    private final Path log;

    private RunningPrometheus(Process process, int port, int targets, Path log) {
        this.process = process;
        this.port = port;
        this.targets = targets;
        this.log = log;
    }

    static RunningPrometheus start(Program program, Path folder, Map<String, String> files, List<Integer> targets)
            throws IOException, InterruptedException {
        Path rules = Files.writeString(folder.resolve("rules.yml"), files.get(FleetFiles.RULES));
        Path alerts = Files.writeString(folder.resolve("alerts.yml"), files.get(FleetFiles.ALERTS));
        String addresses =
                targets.stream().map(target -> "'localhost:" + target + "'").collect(Collectors.joining(", "));
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                String.join(
                        "\n",
                        "global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: " + INTERVAL + "s}",
                        "rule_files: ['" + rules + "', '" + alerts + "']",
                        "scrape_configs: [{job_name: fleet, static_configs: [{targets: [" + addresses + "]}]}]",
                        ""));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(program.command(
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=localhost:" + port,
                        "--query.lookback-delta=15s"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningPrometheus(process, port, targets.size(), log);
    }

    /** Waits until an expression has data. */
    void await(String expression) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!query(expression).isEmpty()) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("never so: " + expression + "\n" + Files.readString(log));
    }

    /** How often it was too busy to evaluate a group of rules, which a sum over evaluations can't make good. */
    double missed() throws IOException, InterruptedException {
        return ownMetric("prometheus_rule_group_iterations_missed_total{", "").sum();
    }

    /** Waits until rates have just been evaluated and all ports have been scraped since; the time of that evaluation. */
    double awaitPause() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        double evaluated = lastEvaluation();
        boolean scraped = false;
        while (!scraped) {
            assertThat(System.nanoTime())
                    .as("all are scraped between two evaluations")
                    .isLessThan(end);
            Thread.sleep(100);
            double last = lastEvaluation();
            scraped = last > evaluated && now() < last + 0.4 * INTERVAL && scrapedSince(last);
            evaluated = scraped ? last : evaluated;
        }
        return evaluated;
    }

    /** Whether all ports are scraped before rates are evaluated anew, so late that they show what has just been told. */
    boolean isScrapedAgain(double evaluated) throws IOException, InterruptedException {
        double since = now() + KEPT_REPORT;
        while (now() < evaluated + INTERVAL) {
            if (scrapedSince(since)) {
                return lastEvaluation() == evaluated;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static double now() {
        return System.currentTimeMillis() / 1e3;
    }

    private boolean scrapedSince(double seconds) throws IOException, InterruptedException {
        return !query(String.format(Locale.ROOT, "count(timestamp(up) > %.3f and up == 1) == %d", seconds, targets))
                .isEmpty();
    }

    private double lastEvaluation() throws IOException, InterruptedException {
        return ownMetric("prometheus_rule_group_last_evaluation_timestamp_seconds{", RecordingRules.SUMS)
                .max()
                .orElseThrow();
    }

    /** What it tells of itself, of the groups of a name. */
    private DoubleStream ownMetric(String start, String group) throws IOException, InterruptedException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(start) && line.contains(group))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /** The values of an expression now, none while the server doesn't answer yet. */
    List<Double> query(String expression) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        } catch (java.net.ConnectException notYet) {
            return List.of();
        }
        if (response.statusCode() == 503) {
            return List.of();
        }
        if (response.statusCode() != 200) {
            throw new AssertionError(expression + ": " + response.body());
        }
        return values(response.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A sample is a pair of a time and a text; a scalar is one sample. */
    private static List<Double> values(String body) throws IOException {
        List<Double> values = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(body)) {
            boolean scalar = body.contains("\"resultType\":\"scalar\"");
            while (json.nextToken() != null) {
                boolean found = json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals(scalar ? "result" : "value");
                if (found && json.nextToken() == JsonToken.START_ARRAY) {
                    json.nextToken();
                    values.add(number(json.nextTextValue()));
                }
            }
        }
        return values;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
