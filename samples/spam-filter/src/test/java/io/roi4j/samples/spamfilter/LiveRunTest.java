package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveRunTest {

    private static final Pattern URL = Pattern.compile("http://localhost:[0-9]+/metrics");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void servesShowsAnswersScrapesAndStopsCleanly() throws Exception {
        LiveRun run = new LiveRun(CommandLine.parse("--port=0", "--rate=100", "--display=blocks"), out);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(run));
        String url = await(URL);
        String early = get(url);
        String late = early;
        while (served(late) <= served(early)) {
            TimeUnit.MILLISECONDS.sleep(200);
            late = get(url);
        }
        assertAccepted(late);

        run.stop();
        running.get(10, TimeUnit.SECONDS);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("mails served, truth known of")
                .contains("current error rate")
                .containsPattern("stopped after [0-9]+ mails\n$");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("mails", "HTTP-Dispatcher");
    }

    private static double served(String metrics) {
        Matcher succeeded = Pattern.compile("(?m)^roi_inference_succeeded_total\\{cohort=\"before\".* ([0-9.E]+)$")
                .matcher(metrics);
        return succeeded.find() ? Double.parseDouble(succeeded.group(1)) : 0;
    }

    /** Needs Prometheus' own checker, which a build server says that it has by ROI4J_REQUIRE_PROMTOOL=1. */
    private static void assertAccepted(String metrics) throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder("promtool", "check", "metrics")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            assertThat(System.getenv("ROI4J_REQUIRE_PROMTOOL"))
                    .as("promtool is required and not there")
                    .isNotEqualTo("1");
            Assumptions.abort("promtool is not there");
            return;
        }
        promtool.getOutputStream().write(metrics.getBytes(StandardCharsets.UTF_8));
        promtool.getOutputStream().close();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    private static void run(LiveRun run) {
        try {
            run.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String await(Pattern pattern) throws InterruptedException {
        while (true) {
            Matcher matcher = pattern.matcher(bytes.toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher.group();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
