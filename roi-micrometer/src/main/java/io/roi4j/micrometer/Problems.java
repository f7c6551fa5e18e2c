package io.roi4j.micrometer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what goes wrong, once for each cause: a scrape that fails in a thousand meters is one line. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(RoiMeters.class);
    private static final int MOST_CAUSES = 100;
    private static final int LONGEST_TEXT = 200;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> log;

    Problems() {
        this(LOG::warn);
    }

    Problems(Consumer<String> log) {
        this.log = log;
    }

    void warn(String what, Throwable cause) {
        warn(what, cause.getClass().getName(), cause.getClass().getName() + ": " + cause.getMessage());
    }

    void warn(String what, String detail) {
        warn(what, "", detail);
    }

    private void warn(String what, String kind, String detail) {
        if (told.size() < MOST_CAUSES && told.add(what + kind)) {
            log.accept("roi4j meters: " + what + " (" + printable(detail) + "); told once, the rest goes on");
        }
    }

    /** Text from elsewhere on one line of bounded length. */
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
