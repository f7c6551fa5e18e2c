package io.roi4j.samples.spamfilter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Serves {@code /metrics} to Prometheus, to this host only, by the web server that every JDK has. */
final class MetricsServer implements AutoCloseable {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE = """
            <!doctype html><title>roi4j spam filter</title>
            <p>What the spam filter is worth, for Prometheus: <a href="/metrics">/metrics</a>
            """;

    private final HttpServer server;

    /**
     * Starts to serve.
     *
     * @param port 0 takes a free one
     * @param metrics gives the text of {@code /metrics}
     * @throws IOException if the port is taken or isn't allowed
     */
    MetricsServer(int port, Supplier<String> metrics) throws IOException {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException(
                    "--port: can't serve at " + port + " (" + e.getMessage() + "); take another, or 0 for a free one",
                    e);
        }
        server.createContext("/", exchange -> answer(exchange, "/", HTML, () -> PAGE));
        server.createContext("/metrics", exchange -> answer(exchange, "/metrics", TEXT_FORMAT, metrics));
        server.start();
    }

    /** The address to scrape. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/metrics";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String path, String type, Supplier<String> text)
            throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
