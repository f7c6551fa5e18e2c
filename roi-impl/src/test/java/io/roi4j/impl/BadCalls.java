package io.roi4j.impl;

import io.roi4j.Cohort;
import io.roi4j.Reason;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What the generators of {@link HostileInputProperties} are made of. */
final class BadCalls {
    static final long UNKNOWN = Inference.UNKNOWN;
    private static final long START = TestClock.START.toEpochMilli();

    private BadCalls() {}

    static Arbitrary<Long> negative() {
        return Arbitraries.longs().between(Long.MIN_VALUE + 1, -1);
    }

    /** Further ahead than a host's clock may be; far further too. */
    static Arbitrary<Long> future() {
        return Arbitraries.longs().between(START + Duration.ofMinutes(5).toMillis() + 1, Long.MAX_VALUE);
    }

    /** Further back than any timeline reaches. */
    static Arbitrary<Long> past() {
        return Arbitraries.longs()
                .between(Long.MIN_VALUE + 1, START - Duration.ofDays(402).toMillis());
    }

    static <T> Arbitrary<Hostility> bad(
            String what, Reason reason, Arbitrary<T> values, BiConsumer<StreamingRoi, T> act) {
        return values.map(value -> Hostility.once(what + " " + value, reason, roi -> act.accept(roi, value)));
    }

    static Arbitrary<Hostility> names() {
        return Arbitraries.of(BadNames.all()).injectNull(0.1).flatMap(name -> {
            String shown = name == null
                    ? "null"
                    : name.codePoints().limit(5).boxed().toList().toString();
            return Arbitraries.of(
                    Hostility.once("initiative " + shown, Reason.INVALID_INPUT, roi -> roi.initiative(name)),
                    new Hostility("initiative's facts " + shown, Reason.INVALID_INPUT, 7, roi -> {
                        var invalid = roi.initiative(name);
                        invalid.inferences("gpt").succeeded(1);
                        invalid.inferences("gpt").failed(1);
                        invalid.errorReduction().outcome(true);
                        invalid.errorReduction().declare(1, 2, "audit");
                        invalid.dataAssets().dataset("crm").stored(1);
                        invalid.cohort(Cohort.BEFORE)
                                .dataAssets()
                                .dataset("crm")
                                .accessed();
                    }),
                    new Hostility(
                            "model " + shown,
                            Reason.INVALID_INPUT,
                            2,
                            roi -> roi.initiative("triage").inferences(name).succeeded(1, 2, 3)),
                    Hostility.once(
                            "outcome's model " + shown,
                            Reason.INVALID_INPUT,
                            roi -> BadOutcomes.errors(roi).outcome(name, UNKNOWN, false, "en")),
                    Hostility.once(
                            "segment " + shown,
                            Reason.INVALID_INPUT,
                            roi -> BadOutcomes.errors(roi).outcome(false, name)),
                    new Hostility("data set " + shown, Reason.INVALID_INPUT, 3, roi -> {
                        DatasetRecorder dataset =
                                roi.initiative("triage").dataAssets().dataset(name);
                        dataset.stored(1);
                        dataset.accessed();
                    }));
        });
    }
}
