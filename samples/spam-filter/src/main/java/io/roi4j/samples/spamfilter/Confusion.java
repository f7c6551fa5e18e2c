package io.roi4j.samples.spamfilter;

import java.util.List;

/**
 * How a filter did on mails whose truth is known.
 *
 * @param spam the mails that are spam, at least 1
 * @param notSpam the mails that are not, at least 1
 * @param falsePositives good mails that were called spam: a lost mail, the dear kind of error
 * @param falseNegatives spam that was let through: a nuisance, the cheap kind
 */
record Confusion(int spam, int notSpam, int falsePositives, int falseNegatives) {

    Confusion {
        if (spam < 1 || notSpam < 1) {
            throw new IllegalArgumentException(
                    "mails of both kinds are needed, there are " + spam + " spam and " + notSpam + " not");
        }
    }

    /** Lets a filter judge every mail, and compares with the truth. */
    static Confusion of(SpamFilter filter, List<Mail> mails) {
        int spam = 0;
        int falsePositives = 0;
        int falseNegatives = 0;
        for (Mail mail : mails) {
            boolean verdict = filter.isSpam(mail);
            if (mail.spam()) {
                spam++;
            }
            if (verdict && !mail.spam()) {
                falsePositives++;
            }
            if (!verdict && mail.spam()) {
                falseNegatives++;
            }
        }
        return new Confusion(spam, mails.size() - spam, falsePositives, falseNegatives);
    }

    /** Wrong verdicts / all mails. */
    double errorRate() {
        return (double) (falsePositives + falseNegatives) / (spam + notSpam);
    }

    /** Good mails called spam / good mails. */
    double falsePositiveRate() {
        return (double) falsePositives / notSpam;
    }

    /** Spam let through / spam. */
    double falseNegativeRate() {
        return (double) falseNegatives / spam;
    }
}
