package io.roi4j.micrometer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes OpenTelemetry's protocol by HTTP, as a collector does, and keeps what came. */
final class OtlpReceiver implements AutoCloseable {
    private final Queue<Metric> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    OtlpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/v1/metrics", this::receive);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/v1/metrics";
    }

    /** One number with what was said of it. A metric of several series comes as several of these. */
    record Point(Metric metric, Map<String, String> tags, NumberDataPoint number) {
        String name() {
            return metric.getName();
        }

        double value() {
            return number.getAsDouble();
        }
    }

    /** What came since the last call. */
    List<Point> take() {
        List<Point> points = new ArrayList<>();
        for (Metric metric = received.poll(); metric != null; metric = received.poll()) {
            for (NumberDataPoint number : metric.hasSum()
                    ? metric.getSum().getDataPointsList()
                    : metric.getGauge().getDataPointsList()) {
                Map<String, String> tags = new TreeMap<>();
                for (KeyValue tag : number.getAttributesList()) {
                    tags.put(tag.getKey(), tag.getValue().getStringValue());
                }
                points.add(new Point(metric, tags, number));
            }
        }
        return points;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportMetricsServiceRequest request = ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceMetricsList().stream()
                    .flatMap(resource -> resource.getScopeMetricsList().stream())
                    .forEach(scope -> received.addAll(scope.getMetricsList()));
            byte[] response = ExportMetricsServiceResponse.getDefaultInstance().toByteArray();
            exchange.sendResponseHeaders(200, response.length == 0 ? -1 : response.length);
            exchange.getResponseBody().write(response);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
