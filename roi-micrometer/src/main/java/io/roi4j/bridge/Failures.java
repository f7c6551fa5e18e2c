package io.roi4j.bridge;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The class of an error as a short name: never its message, which may hold what a user wrote. */
public final class Failures {
    private static final int LONGEST = 64;
    private static final String UNKNOWN = "unknown";

    private Failures() {}

    /** The class of what was thrown, without its package; of its cause where it only carries one. */
    public static String of(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return of(
                wrapper && cause != null
                        ? cause.getClass().getName()
                        : thrown.getClass().getName());
    }

    /** The last part of the name of a class or type; what has other characters than a name, or too many, is unknown. */
    public static String of(String type) {
        String last = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        boolean name =
                !last.isEmpty() && last.length() <= LONGEST && last.chars().allMatch(Failures::ofName);
        return name ? last : UNKNOWN;
    }

    private static boolean ofName(int c) {
        return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
