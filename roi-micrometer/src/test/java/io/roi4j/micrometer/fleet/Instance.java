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
 * An instance of a fleet in a process of its own. It tells what the company knows, publishes its meters, and replays a file up to
 * each number of lines that it reads from its input.
 */
final class Instance {
    private Instance() {}

    /** Its port (0 for any), its file, and the lines that it tells before it can be scraped: the first and the one after the last. */
    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        int told = Integer.parseInt(arguments[3]);
        Instant now = Instant.now();
        StreamingRoi roi =
                StreamingRoi.builder().currency("EUR").cap("initiative", 1).build();
        Initiative initiative = roi.initiative("triage");
        Company.tell(initiative, now);
        Replay replay = new Replay(initiative, InstantSource.system());
        replay.tell(lines.subList(Integer.parseInt(arguments[2]), told));
        refused(roi);

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
        // Until the test kills it, or ends.
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            int until = Integer.parseInt(line);
            replay.tell(lines.subList(told, until));
            told = until;
            refused(roi);
            out.println("done");
        }
        System.exit(0);
    }

    /** Something that has no room, and something that can't be true. */
    private static void refused(StreamingRoi roi) {
        roi.initiative("one too many").inferences("gpt").succeeded(1);
        roi.initiative("triage").inferences("gpt").succeeded(-1);
    }
}
