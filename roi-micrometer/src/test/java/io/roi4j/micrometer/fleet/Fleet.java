package io.roi4j.micrometer.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Three instances that replay a file each, burst by burst, all at once. They see different numbers of facts, so that a mean of
 * their ratios is not the ratio of all.
 */
final class Fleet implements AutoCloseable {
    /** An even number, so that an instance can be killed half-way. */
    static final int BURSTS = 6;

    private static final int INSTANCES = 3;
    private static final int FACTS = 24_000;
    /** An instance that comes back tells some facts at once: what a counter starts with is in no rate. */
    private static final int AT_ONCE = 300;

    private final List<Path> files = new ArrayList<>();
    private final List<RunningInstance> instances = new ArrayList<>();
    private int told;

    private Fleet() {}

    static Fleet start(Path folder) throws IOException {
        Fleet fleet = new Fleet();
        for (int i = 0; i < INSTANCES; i++) {
            Path file = ReplayFile.write(folder, i + 1, facts(i));
            fleet.files.add(file);
            fleet.instances.add(RunningInstance.start(0, file, 0, ReplayFile.opening()));
        }
        return fleet;
    }

    private static int facts(int instance) {
        return FACTS / (instance + 1);
    }

    private static int until(int instance, int burst) {
        return ReplayFile.opening() + facts(instance) * burst / BURSTS;
    }

    List<Path> files() {
        return files;
    }

    List<Integer> ports() {
        return instances.stream().map(RunningInstance::port).toList();
    }

    /** Lets all tell the next part of their files. */
    void burst(int burst) throws IOException {
        for (int i = 0; i < INSTANCES; i++) {
            instances.get(i).tell(until(i, burst));
        }
        for (RunningInstance instance : instances) {
            instance.awaitDone();
        }
        told = burst;
    }

    void kill(int instance) {
        instances.get(instance).kill();
    }

    /** One that was killed goes on with its file, and knows nothing of what it told before. */
    void restart(int instance) throws IOException {
        int port = instances.get(instance).port();
        int from = until(instance, told);
        instances.set(instance, RunningInstance.start(port, files.get(instance), from, from + AT_ONCE));
    }

    @Override
    public void close() {
        instances.forEach(RunningInstance::close);
    }
}
