package io.roi4j.samples.spamfilter;

/** Whatever judges mails: the rule of old, or a version of the model. */
interface SpamFilter {

    /** The name and version to report its verdicts under. */
    String name();

    /** Its verdict, from the mail's features alone. */
    boolean isSpam(Mail mail);
}
