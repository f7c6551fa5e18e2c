package io.roi4j.samples.spamfilter;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Serves the mails at their rate on one thread, shows the table on another, and answers scrapes, until it is stopped. */
final class LiveRun {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Options options;
    private final PrintStream out;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    LiveRun(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs until {@link #stop()}, after the last mail, too: the figures stand, and can be scraped.
     *
     * @throws IOException if {@code /metrics} can't be served at the port
     */
    void run() throws IOException, InterruptedException, ExecutionException {
        try (Service service = new Service(options);
                MetricsServer server = new MetricsServer(options.port(), service.instruments()::scrape)) {
            FutureTask<Void> serving = new FutureTask<>(() -> serve(service.stream()));
            Thread mails = new Thread(serving, "mails");
            mails.start();
            try (Screen screen = new Screen(out, options.display())) {
                show(service, server.url(), screen, serving);
                serving.get();
                screen.finish(service.summary(screen.isInPlace()));
                out.println("stopped after " + service.stream().progress().served() + " mails");
            } finally {
                stop.countDown();
                mails.join();
            }
        } finally {
            stopped.countDown();
        }
    }

    /** Asks {@link #run()} to come to its end, and waits for it a while. */
    void stop() {
        stop.countDown();
        try {
            stopped.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Service service, String url, Screen screen, Future<?> serving)
            throws InterruptedException, ExecutionException {
        do {
            if (serving.isDone()) {
                serving.get();
            }
            service.show(screen, url + "   " + (serving.isDone() ? "all mails are served; " : "") + "Ctrl-C stops");
        } while (!stop.await(screen.period().toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Mails come at equal distances; after a break, for instance a training, the next ones don't hurry. */
    private Void serve(MailStream stream) throws InterruptedException {
        long distance = Math.round(NANOS_PER_SECOND / options.rate());
        long due = System.nanoTime();
        while (!stream.progress().isOver() && !stop.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            stream.serveNext();
            due = Math.max(due + distance, System.nanoTime());
        }
        return null;
    }
}
