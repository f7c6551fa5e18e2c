package io.roi4j.samples.spamfilter;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The service: mails come in one by one, the rule and the model judge each, the truth follows days later, and now and then
 * the model is trained anew. Each mail lets the calendar advance, so months go by in minutes; while a model is trained the
 * stream waits and the calendar stands still.
 *
 * <p>One thread serves; any thread may ask for the {@link #progress()}.
 */
final class MailStream {

    private final MailSplit split;
    private final Iterator<Mail> coming;
    private final SimulatedClock clock;
    private final Duration perMail;
    private final Duration truthDelay;
    private final CpuTariff tariff;
    private final Initiative initiative;
    private final MeteredFilter rule;
    private final DataSets data;
    private final TruthQueue waiting;
    private final Retrainer retrainer;
    private final RetrainingPolicy policy;
    private final List<Mail> revealed = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private MeteredFilter model;
    private int served;
    private long lastDay;
    private volatile Progress progress;

    /** @param initiative what AI brings is recorded here; what there was before, in its cohort {@link Cohort#BEFORE} */
    MailStream(MailSplit split, Initiative initiative, SimulatedClock clock, Options options) {
        this.split = split;
        this.coming = split.stream().iterator();
        this.clock = clock;
        this.perMail = options.timePerMail();
        this.truthDelay = options.labelDelay();
        this.tariff = options.tariff();
        this.initiative = initiative;
        this.rule = new MeteredFilter(new KeywordRule(), Inference.UNKNOWN, tariff, initiative.cohort(Cohort.BEFORE));
        this.data = new DataSets(initiative.dataAssets(), split);
        this.waiting = new TruthQueue(truthDelay);
        this.retrainer = new Retrainer(split, initiative.errorReduction(), tariff, data, clock.instant());
        this.policy = new RetrainingPolicy(options.retrainEvery(), options.retrainAtLeast(), clock.instant());
        this.model = metered(retrainer.current());
        events.add(Events.start(clock.instant(), retrainer.current(), split));
        data.evaluationMailsRead();
        this.progress = newProgress();
    }

    Progress progress() {
        return progress;
    }

    /**
     * Serves the next mail. When none is left, the days go by that the last truths need. The calendar advances when all
     * is done: a report of a later date lacks nothing of this.
     */
    void serveNext() {
        if (coming.hasNext()) {
            serve(coming.next());
            revealTruth(clock.instant());
            if (clock.passed().toDays() > lastDay) {
                lastDay = clock.passed().toDays();
                retrainIfDue();
            }
            clock.advance(perMail);
        } else {
            revealTruth(clock.instant().plus(truthDelay));
            clock.advance(truthDelay);
        }
        progress = newProgress();
    }

    private void serve(Mail mail) {
        Decision decision = new Decision(mail, clock.instant(), model.name(), rule.isSpam(mail), model.isSpam(mail));
        waiting.add(decision);
        data.archive(decision);
        served++;
    }

    private void revealTruth(Instant until) {
        for (Decision decision : waiting.knownBy(until)) {
            Mail mail = decision.mail();
            initiative
                    .errorReduction()
                    .pairedClassified(
                            decision.model(),
                            decision.at().toEpochMilli(),
                            decision.ruleSaysSpam(),
                            decision.modelSaysSpam(),
                            mail.spam(),
                            mail.length().segment());
            revealed.add(mail);
            data.revealed();
        }
    }

    private void retrainIfDue() {
        var level = initiative.errorReduction().calculate().trend().degradationLevel();
        policy.due(clock.instant(), level.value()).ifPresent(cause -> {
            var evaluation = retrainer.retrain(revealed, clock.instant());
            policy.retrained(clock.instant());
            model = metered(retrainer.current());
            int mails = split.training().size() + revealed.size();
            events.add(Events.retraining(clock.instant(), model.name(), mails, cause, evaluation));
        });
    }

    private MeteredFilter metered(SpamClassifier classifier) {
        return new MeteredFilter(classifier, classifier.operations(), tariff, initiative);
    }

    private Progress newProgress() {
        return new Progress(served, split.stream().size(), revealed.size(), clock.instant(), model.name(), events);
    }
}
