package io.roi4j.samples.spamfilter;

import io.roi4j.Initiative;
import io.roi4j.Provenance;
import io.roi4j.inference.Inference;
import io.roi4j.inference.InferenceRecorder;

/**
 * A filter whose every verdict is recorded as an inference: its latency is measured, its operations are counted, its cost
 * and its energy follow from a declared price and a declared power. This is all that a filter needs in order to be
 * watched. Not safe for use by several threads.
 */
final class MeteredFilter implements SpamFilter {

    private final SpamFilter filter;
    private final double operations;
    private final CpuTariff tariff;
    private final InferenceRecorder recorder;
    private double owedPicos;

    /**
     * @param operations the floating-point operations of one verdict, or {@link Inference#UNKNOWN}
     * @param initiative the initiative and cohort to record into
     */
    MeteredFilter(SpamFilter filter, double operations, CpuTariff tariff, Initiative initiative) {
        this.filter = filter;
        this.operations = operations;
        this.tariff = tariff;
        this.recorder = initiative
                .inferences(filter.name())
                .withProvenance(Provenance.DECLARED, Provenance.DECLARED, Provenance.MEASURED);
    }

    @Override
    public String name() {
        return filter.name();
    }

    @Override
    public boolean isSpam(Mail mail) {
        long started = System.nanoTime();
        boolean spam = filter.isSpam(mail);
        long nanos = System.nanoTime() - started;
        recorder.record(
                Inference.UNKNOWN,
                nanos,
                true,
                true,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                Inference.UNKNOWN,
                wholePicos(nanos),
                tariff.joules(nanos),
                operations);
        return spam;
    }

    /** The rule is so quick that it costs about one pico-dollar: the fraction is carried over, so that sums are right. */
    private long wholePicos(long nanos) {
        owedPicos += tariff.picos(nanos);
        long whole = (long) owedPicos;
        owedPicos -= whole;
        return whole;
    }
}
