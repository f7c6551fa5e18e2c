package io.roi4j.samples.spamfilter;

import java.util.Locale;

/**
 * How long a mail is, as far as the data tell: Spambase counts a mail's capital letters ({@code capitalTotal}) and keeps
 * no other measure of its size, so these are segments by the number of capital letters.
 *
 * <p>The fixed thresholds lie near the terciles of all 4,601 mails, which are 51 and 179.
 */
enum MailLength {
    /** At most 50 capital letters: 1,516 mails. */
    SHORT,
    /** 51 to 180 capital letters: 1,570 mails. */
    MEDIUM,
    /** More than 180 capital letters: 1,515 mails. */
    LONG;

    private static final int SHORT_AT_MOST = 50;
    private static final int MEDIUM_AT_MOST = 180;
    private static final int CAPITAL_TOTAL = Features.indexOf("capitalTotal");

    static MailLength of(Features features) {
        double capitals = features.get(CAPITAL_TOTAL);
        if (capitals <= SHORT_AT_MOST) {
            return SHORT;
        }
        return capitals <= MEDIUM_AT_MOST ? MEDIUM : LONG;
    }

    /** The segment's name: {@code short}, {@code medium} or {@code long}. */
    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}
