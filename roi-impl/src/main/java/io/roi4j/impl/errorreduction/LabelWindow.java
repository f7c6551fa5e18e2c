package io.roi4j.impl.errorreduction;

import io.roi4j.Provenance;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.tally.History;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the outcomes whose truth may still be on its way: those of which the inference is younger than the label window.
 * What is left out is whole slices, of minutes where the window is short enough.
 *
 * @param length how long after an inference its truth is known at the latest; 0 leaves nothing out
 */
record LabelWindow(Duration length) {
    /** The longest label window, which is as far as slices reach back. */
    static final Duration LONGEST = Duration.ofDays(400);

    /** The longer of the two. */
    LabelWindow longer(LabelWindow other) {
        return length.compareTo(other.length) >= 0 ? this : other;
    }

    /** What a history holds of a scope, without the open outcomes. */
    Evidence<ErrorReductionTally> closed(History<ErrorReductionTally> history, Scope scope, String label) {
        Evidence<ErrorReductionTally> all = Evidence.of(history, scope, label);
        if (length.isZero()) {
            return all;
        }
        Instant closedUntil = scope.asOf().minus(length);
        List<Slice<ErrorReductionTally>> open = history.slices(new Scope(Window.last(length), scope.asOf()));
        List<Slice<ErrorReductionTally>> closed = new ArrayList<>();
        for (Slice<ErrorReductionTally> slice : all.slices()) {
            if (!slice.end().isAfter(closedUntil)) {
                closed.add(slice);
            } else if (slice.start().isBefore(closedUntil)) {
                closed.add(new Slice<>(slice.start(), slice.length(), closedPart(slice, open)));
            }
        }
        ErrorReductionTally tally = scope.window().isAll() ? all.tally().without(sum(open)) : sum(closed);
        return new Evidence<>(tally, closed, Provenance.MEASURED, label, all.cut());
    }

    /** A slice that the border runs through: its finer slices that are open are taken out, or all of it. */
    private static ErrorReductionTally closedPart(
            Slice<ErrorReductionTally> slice, List<Slice<ErrorReductionTally>> open) {
        boolean finer = open.stream().allMatch(part -> part.length().compareTo(slice.length()) < 0);
        return finer
                ? slice.tally()
                        .without(sum(open.stream()
                                .filter(part -> !part.start().isBefore(slice.start())
                                        && part.start().isBefore(slice.end()))
                                .toList()))
                : ErrorReductionTally.EMPTY;
    }

    private static ErrorReductionTally sum(List<Slice<ErrorReductionTally>> slices) {
        return slices.stream().map(Slice::tally).reduce(ErrorReductionTally.EMPTY, ErrorReductionTally::merge);
    }
}
