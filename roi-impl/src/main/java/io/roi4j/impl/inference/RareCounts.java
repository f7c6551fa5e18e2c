package io.roi4j.impl.inference;

import io.roi4j.impl.tally.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What few inferences count in. It is held rather than inherited, so that what each of them counts in lies closer together. Not
 * safe for use by several threads.
 */
final class RareCounts {
    long failed;
    /** Those of unknown cost, and those of them that failed: the rarer ones are counted, the others derived. */
    long unpriced;

    long unpricedFailed;
    /** Those of unknown work. */
    long unmeasured;
    /** Missing as long as nothing was generated token by token. */
    @Nullable
    GenerationCounts generations;
    /** How often each sum ran over 63 bits; missing as long as none did. */
    long @Nullable [] carries;

    RareCounts() {}

    void addUnpriced(boolean succeeded) {
        unpriced++;
        unpricedFailed += succeeded ? 0 : 1;
    }

    /** Where generations are counted, from now on if they weren't. */
    GenerationCounts generations() {
        if (generations == null) {
            generations = new GenerationCounts();
        }
        return generations;
    }

    /** Carries what ran over in one of the sums. */
    void carry(int sum, long times) {
        if (carries == null) {
            carries = new long[InferenceAdder.SUMS];
        }
        carries[sum] += times;
    }

    /** All of the others too. */
    void add(RareCounts others) {
        failed = Counts.plus(failed, others.failed);
        unpriced = Counts.plus(unpriced, others.unpriced);
        unpricedFailed = Counts.plus(unpricedFailed, others.unpricedFailed);
        unmeasured = Counts.plus(unmeasured, others.unmeasured);
        if (others.generations != null) {
            generations().add(others.generations);
        }
        for (int sum = 0; others.carries != null && sum < InferenceAdder.SUMS; sum++) {
            carry(sum, others.carries[sum]);
        }
    }

    void clear() {
        failed = 0;
        unpriced = 0;
        unpricedFailed = 0;
        unmeasured = 0;
        generations = null;
        carries = null;
    }
}
