package io.roi4j.benchmarks;

import io.roi4j.inference.Inference;
import java.util.Random;

/** The same inferences for every library: 2 % fail, 10 % have no price, latencies are log-normal around 0.4 s. */
final class Calls {
    /** A power of two, few enough to stay in the nearest cache. */
    static final int SIZE = 256;

    private Calls() {}

    static Call[] draw() {
        Random random = new Random(37);
        Call[] calls = new Call[SIZE];
        for (int i = 0; i < SIZE; i++) {
            long latency = (long) (0.4e9 * Math.exp(0.8 * random.nextGaussian()));
            long input = 200L + random.nextInt(3_000);
            long output = 20L + random.nextInt(800);
            long cached = random.nextInt((int) input);
            boolean priced = random.nextInt(10) > 0;
            long cost = priced ? input * 150_000 + output * 600_000 : Inference.UNKNOWN;
            calls[i] = Call.of(latency, random.nextInt(50) > 0, input, output, cached, cost, output * 300);
        }
        return calls;
    }
}
