package io.roi4j.micrometer.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An {@link Instance} that runs; closing kills it. */
final class RunningInstance implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;
    private final int port;

    private RunningInstance(Process process) throws IOException {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.port = Integer.parseInt(await("port ").substring("port ".length()));
    }

    static RunningInstance start(int port, Path file, int from, int until) throws IOException {
        return new RunningInstance(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Instance.class.getName(),
                        String.valueOf(port),
                        file.toString(),
                        String.valueOf(from),
                        String.valueOf(until)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    int port() {
        return port;
    }

    /** Lets it replay its file up to a line. */
    void tell(int until) {
        told.println(until);
    }

    void awaitDone() throws IOException {
        await("done");
    }

    private String await(String start) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IllegalStateException("the instance ended before it said " + start);
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
