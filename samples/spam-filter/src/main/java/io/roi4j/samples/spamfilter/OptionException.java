package io.roi4j.samples.spamfilter;

import java.io.Serial;

/** The command line can't be understood; the message names the option and says what is allowed. */
final class OptionException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    OptionException(String message) {
        super(message);
    }
}
