package io.roi4j.samples.spamfilter;

import io.roi4j.Provenance;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one version of the model after the other, and records what each was good for. Not safe for use by several threads.
 *
 * <p>A new version learns from the 200 mails of the start and from all whose truth has become known since. It and the old
 * one are judged by the 800 evaluation mails, of which none is ever learnt from, and none comes in the stream that raises
 * the alarm; so the old version's errors were not picked for being many. (Spambase holds some mails twice under two ids:
 * an evaluation mail can equal one that was learnt from, as in real post.) The new version takes over whatever the
 * judgement says: to keep the better of the two would be to choose by the very mails that judge.
 *
 * <p>A corrective iteration begins where the one before ended, because that is when the gathering of its labels begins. So
 * the half-life of 6.5 is in days of the calendar: at this pace of retraining, in how many days do the errors halve?
 */
final class Retrainer {

    private final MailSplit split;
    private final ErrorReductionCalculator errors;
    private final CpuTariff tariff;
    private final DataSets data;
    private SpamClassifier current;
    private int version = 1;
    private Instant begun;

    /** Trains the first version. */
    Retrainer(MailSplit split, ErrorReductionCalculator errors, CpuTariff tariff, DataSets data, Instant now) {
        this.split = split;
        this.errors = errors;
        this.tariff = tariff;
        this.data = data;
        this.begun = now;
        this.current = SpamTrainer.train(version, split.training());
        data.trainingMailsRead();
    }

    /** The version that serves now. */
    SpamClassifier current() {
        return current;
    }

    /**
     * Trains the next version, which serves from now on.
     *
     * @param revealed the mails of the stream whose truth is known
     * @return how it and the one before did
     */
    Evaluation.Paired retrain(List<Mail> revealed, Instant now) {
        long started = System.nanoTime();
        SpamClassifier fresh = SpamTrainer.train(++version, known(revealed));
        data.trainingMailsRead();
        data.revealedMailsRead();
        Evaluation.Paired evaluation = HeadToHead.judge(current, fresh, split.evaluation());
        data.evaluationMailsRead();
        long nanos = System.nanoTime() - started;
        errors.retrained(new Retraining(
                fresh.name(), begun, now, evaluation, true, Optional.of(tariff.money(nanos)), Provenance.DECLARED));
        current = fresh;
        begun = now;
        return evaluation;
    }

    private List<Mail> known(List<Mail> revealed) {
        List<Mail> known = new ArrayList<>(split.training());
        known.addAll(revealed);
        return known;
    }
}
