package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MetricsServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void servesTheMetricsAsPrometheusWantsThem() throws Exception {
        try (MetricsServer server = new MetricsServer(0, () -> "roi_µ 1\n")) {
            HttpResponse<String> response = get(server.url());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("roi_µ 1\n");
            assertThat(response.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
        }
    }

    @Test
    void hasAPageThatLeadsThere() throws Exception {
        try (MetricsServer server = new MetricsServer(0, () -> "")) {
            assertThat(get(server.url().replace("metrics", "")).body()).contains("href=\"/metrics\"");
            assertThat(get(server.url() + "/other").statusCode()).isEqualTo(404);
            assertThat(get(server.url().replace("metrics", "favicon.ico")).statusCode())
                    .isEqualTo(404);
            HttpRequest post = HttpRequest.newBuilder(URI.create(server.url()))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void saysWhatToDoAboutATakenPort() throws Exception {
        try (MetricsServer server = new MetricsServer(0, () -> "")) {
            int port = URI.create(server.url()).getPort();
            assertThatIOException()
                    .isThrownBy(() -> new MetricsServer(port, () -> "").close())
                    .withMessageStartingWith("--port: can't serve at " + port + " (Address already in use");
        }
    }

    @Test
    void freesItsPort() throws Exception {
        MetricsServer server = new MetricsServer(0, () -> "");
        int port = URI.create(server.url()).getPort();
        server.close();
        new MetricsServer(port, () -> "").close();
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
