package io.roi4j.samples.spamfilter;

import java.util.ArrayList;
import java.util.List;

/**
 * Serves a stream and judges every mail once more beside it, without any of the sample's book-keeping: only the filters
 * are the same. It counts with the simplest means, so that the library's figures can be held against its own.
 */
final class Replay {

    int bothWrong;
    int onlyRuleWrong;
    int onlyModelWrong;
    int neitherWrong;
    int modelFalsePositives;
    int modelFalseNegatives;
    final List<Integer> retrainedAfter = new ArrayList<>();

    private final MailSplit split;

    private Replay(MailSplit split) {
        this.split = split;
    }

    /** Serves the whole stream of a new service. */
    static Replay of(Service service, MailSplit split) {
        Replay replay = new Replay(split);
        replay.run(service.stream());
        return replay;
    }

    int mails() {
        return bothWrong + onlyRuleWrong + onlyModelWrong + neitherWrong;
    }

    private void run(MailStream stream) {
        SpamFilter rule = new KeywordRule();
        SpamFilter model = SpamTrainer.train(1, split.training());
        for (Mail mail : split.stream()) {
            count(mail, rule.isSpam(mail), model.isSpam(mail));
            stream.serveNext();
            if (!stream.progress().model().equals(model.name())) {
                model = retrained(stream.progress().known());
            }
        }
        while (!stream.progress().isOver()) {
            stream.serveNext();
        }
    }

    private SpamFilter retrained(int known) {
        retrainedAfter.add(known);
        List<Mail> mails = new ArrayList<>(split.training());
        mails.addAll(split.stream().subList(0, known));
        return SpamTrainer.train(1 + retrainedAfter.size(), mails);
    }

    private void count(Mail mail, boolean rule, boolean model) {
        boolean ruleWrong = rule != mail.spam();
        boolean modelWrong = model != mail.spam();
        bothWrong += ruleWrong && modelWrong ? 1 : 0;
        onlyRuleWrong += ruleWrong && !modelWrong ? 1 : 0;
        onlyModelWrong += !ruleWrong && modelWrong ? 1 : 0;
        neitherWrong += !ruleWrong && !modelWrong ? 1 : 0;
        modelFalsePositives += modelWrong && model ? 1 : 0;
        modelFalseNegatives += modelWrong && !model ? 1 : 0;
    }
}
