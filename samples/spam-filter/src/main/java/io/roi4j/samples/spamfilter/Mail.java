package io.roi4j.samples.spamfilter;

/**
 * A mail as Spambase keeps it: not its words, only their frequencies, and the truth about it.
 *
 * @param id its line in the data set, from 1; two mails may have the same features, never the same id
 * @param features what a filter may look at
 * @param spam the truth, which a filter must not look at
 */
record Mail(int id, Features features, boolean spam) {

    /** The segment that this mail is reported under. */
    MailLength length() {
        return MailLength.of(features);
    }
}
