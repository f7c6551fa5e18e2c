package io.roi4j.samples.spamfilter;

import java.util.List;

/**
 * The mails in three parts that have no mail in common, as a real filter meets them.
 *
 * @param training the 200 that were labelled by hand before the start; the first model is trained on them
 * @param evaluation the 800 that no model is ever trained on; at a retraining old and new model are judged by them
 * @param stream the rest, 3,601 in all, in the order of their arrival; their truth becomes known only afterwards
 */
record MailSplit(List<Mail> training, List<Mail> evaluation, List<Mail> stream) {

    private static final int TRAINING = 200;
    private static final int EVALUATION = 800;

    MailSplit {
        training = List.copyOf(training);
        evaluation = List.copyOf(evaluation);
        stream = List.copyOf(stream);
    }

    /** Deals out mails that have been shuffled already. */
    static MailSplit of(List<Mail> shuffled) {
        int reserved = TRAINING + EVALUATION;
        if (shuffled.size() <= reserved) {
            throw new IllegalArgumentException(
                    "more than " + reserved + " mails are needed, there are " + shuffled.size());
        }
        return new MailSplit(
                shuffled.subList(0, TRAINING),
                shuffled.subList(TRAINING, reserved),
                shuffled.subList(reserved, shuffled.size()));
    }
}
