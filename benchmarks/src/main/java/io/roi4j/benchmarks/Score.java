package io.roi4j.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One figure of JMH.
 *
 * @param nanos time for one call
 * @param error half the width of its 99.9 % confidence interval; NaN for too few measurements
 * @param bytes what one call allocates
 */
record Score(Library library, int series, double nanos, double error, double bytes) {

    static Score of(RunResult result) {
        BenchmarkParams params = result.getParams();
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Score(
                Library.valueOf(params.getParam("library")),
                Integer.parseInt(params.getParam("series")),
                time.getScore(),
                time.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }
}
