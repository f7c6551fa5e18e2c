package io.roi4j.impl.errorreduction;

import io.roi4j.Provenance;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.Binomial;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is declared of a cohort's errors; each kind told again replaces what was told before. Safe for use by several threads. */
final class DeclaredErrors {
    private @Nullable Binomial outcomes;
    private @Nullable Confusion confusion;
    private final TreeMap<String, Binomial> segments = new TreeMap<>();
    private String source = "";

    /** Wrong outcomes of all. */
    synchronized void outcomes(Binomial all, String from) {
        outcomes = all;
        source = from;
    }

    /** Classifications. */
    synchronized void classified(Confusion classifications, String from) {
        confusion = classifications;
        source = outcomes == null ? from : source;
    }

    /** Wrong outcomes of one segment, whose name was admitted. */
    synchronized void segment(String segment, Binomial ofSegment, String from) {
        segments.put(segment, ofSegment);
        source = outcomes == null && confusion == null ? from : source;
    }

    /** All of it as one side of a comparison; empty if nothing was declared. */
    synchronized Optional<Evidence<ErrorReductionTally>> evidence() {
        Confusion classifications = confusion == null ? Confusion.EMPTY : confusion;
        Binomial all = outcomes != null
                ? outcomes
                : confusion != null
                        ? classifications.outcomes()
                        : segments.values().stream().reduce(Binomial.EMPTY, Binomial::merge);
        if (all.trials() == 0) {
            return Optional.empty();
        }
        ErrorReductionTally tally = ErrorReductionTally.ofDeclared(all, classifications, segments);
        return Optional.of(new Evidence<>(tally, List.of(), Provenance.DECLARED, "declared: " + source));
    }
}
