package io.roi4j.micrometer.fleet;

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
import java.util.Map;
import java.util.stream.Collectors;

/** A Prometheus that scrapes some ports once a second and evaluates some rules every five. */
final class RunningPrometheus implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path log;

    private RunningPrometheus(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
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
                        "global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 5s}",
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
        return new RunningPrometheus(process, port, log);
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

    /** Waits for some scrapes and evaluations. */
    void settle() throws InterruptedException {
        Thread.sleep(11_000);
    }

    /** The values of an expression now, none while the server doesn't answer yet. */
    List<Double> query(String expression) throws IOException, InterruptedException {
        String uri = "http://localhost:" + port + "/api/v1/query?query="
                + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        HttpResponse<String> response;
        try {
            response = http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
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
