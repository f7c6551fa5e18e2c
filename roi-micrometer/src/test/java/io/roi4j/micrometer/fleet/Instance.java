package io.roi4j.micrometer.fleet;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Initiative;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.RoiMeters;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * An instance of a fleet in a process of its own. It tells what the company knows, publishes its meters, and waits for a line on
 * its input; then it replays its part of a file, batch by batch, and stays. One that begins the file tells its opening before it can
 * be scraped.
 */
final class Instance {
    private static final int BATCHES = 240;
    private static final long PAUSE_MILLIS = 125;

    private Instance() {}

    /** Its port (0 for any), its file, the first line to replay and the one after the last. */
    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        int from = Integer.parseInt(arguments[2]);
        int until = Integer.parseInt(arguments[3]);
        Instant now = Instant.now();
        StreamingRoi roi =
                StreamingRoi.builder().currency("EUR").cap("initiative", 1).build();
        Initiative initiative = roi.initiative("triage");
        Company.tell(initiative, now);
        Replay replay = new Replay(initiative, InstantSource.system());
        if (from == ReplayFile.opening()) {
            replay.tell(lines.subList(0, from));
        }
        // Something that has no room, and something that can't be true.
        roi.initiative("one too many").inferences("gpt").succeeded(1);
        initiative.inferences("gpt").succeeded(-1);

        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new RoiMeters(roi).bindTo(registry);
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/metrics", exchange -> {
            byte[] body = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        PrintStream out = System.out;
        out.println("port " + server.getAddress().getPort());

        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (input.readLine() == null) {
            System.exit(1);
        }
        List<String> part = lines.subList(from, until);
        for (int batch = 0; batch < BATCHES; batch++) {
            replay.tell(part.subList(part.size() * batch / BATCHES, part.size() * (batch + 1) / BATCHES));
            Thread.sleep(PAUSE_MILLIS);
        }
        out.println("done");
        // Until the test kills it, or ends.
        if (input.readLine() == null) {
            System.exit(0);
        }
    }
}
