/**
 * What it costs to record one inference, to read all figures and to keep a series, beside the libraries that a user would
 * otherwise take: {@link io.roi4j.benchmarks.BenchmarkMain} runs everything and prints the tables. See
 * docs/performance.md.
 *
 * <p>A {@link io.roi4j.benchmarks.Subject} is one library, set up to hold the same ten aggregates of every series: number
 * of inferences, of failed ones and of priced ones; latency as a sum and as a histogram; input, output and cached tokens;
 * cost; energy. A series is one pair of initiative and model.
 */
@NullMarked
package io.roi4j.benchmarks;

import org.jspecify.annotations.NullMarked;
