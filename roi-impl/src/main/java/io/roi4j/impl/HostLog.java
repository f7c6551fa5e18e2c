package io.roi4j.impl;

import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * The host's log: foreign code, so what its appenders throw goes no further, and what comes from elsewhere is on one line of
 * bounded length. No lock of ours may be held meanwhile.
 */
final class HostLog {
    private static final int LONGEST_TEXT = 200;

    private final Logger log;

    HostLog(Logger log) {
        this.log = log;
    }

    void warn(String format, Object... arguments) {
        Object[] safe = Stream.of(arguments)
                .map(argument -> argument instanceof Number ? argument : printable(Objects.toString(argument)))
                .toArray();
        try {
            log.warn(format, safe);
        } catch (RuntimeException | LinkageError e) {
            // Nobody can be told, since the log is what fails.
        }
    }

    /** Text from elsewhere: nothing in it ends a line or moves a cursor. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().limit(LONGEST_TEXT).forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> printable.append(String.format("\\u%04x", c));
                default -> printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
