package io.roi4j.samples.spamfilter;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

/** Starts the sample; {@code --help} says how. */
public final class SpamFilterMain {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private SpamFilterMain() {}

    /**
     * Runs the sample and ends the JVM with 1 if it failed, with 2 if an option is wrong.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        // The table speaks of µs; a JVM before JDK 18 would print a question mark in a plain locale.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = run(args, out, System.err);
        if (code != OK) {
            System.exit(code);
        }
    }

    /** Runs the sample and gives the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Options options = CommandLine.parse(args);
            if (options.help()) {
                out.print(CommandLine.HELP);
            } else if (options.once()) {
                once(options, out);
            } else {
                live(options, out);
            }
            return OK;
        } catch (OptionException e) {
            err.println(e.getMessage());
            return WRONG_USE;
        } catch (IOException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (ExecutionException e) {
            throw new IllegalStateException("serving the mails failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static void once(Options options, PrintStream out) throws InterruptedException {
        try (Service service = new Service(options)) {
            while (!service.stream().progress().isOver()) {
                service.stream().serveNext();
            }
            service.summary(false).forEach(out::println);
        }
    }

    private static void live(Options options, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        LiveRun run = new LiveRun(options, out);
        // Ctrl-C: the JVM ends when the hook does, so the hook waits until all is closed and said.
        Thread hook = new Thread(run::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        run.run();
    }
}
