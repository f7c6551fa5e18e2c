package io.roi4j.samples.spamfilter;

import io.roi4j.errorreduction.Evaluation;
import java.util.List;

/** Lets an old and a new filter judge the same mails: what counts is where they differ. */
final class HeadToHead {

    private HeadToHead() {}

    /** @param mails at least one mail whose truth is known */
    static Evaluation.Paired judge(SpamFilter old, SpamFilter fresh, List<Mail> mails) {
        long bothWrong = 0;
        long onlyOldWrong = 0;
        long onlyNewWrong = 0;
        for (Mail mail : mails) {
            boolean oldWrong = old.isSpam(mail) != mail.spam();
            boolean newWrong = fresh.isSpam(mail) != mail.spam();
            if (oldWrong && newWrong) {
                bothWrong++;
            } else if (oldWrong) {
                onlyOldWrong++;
            } else if (newWrong) {
                onlyNewWrong++;
            }
        }
        long neitherWrong = mails.size() - bothWrong - onlyOldWrong - onlyNewWrong;
        return new Evaluation.Paired(bothWrong, onlyOldWrong, onlyNewWrong, neitherWrong);
    }
}
