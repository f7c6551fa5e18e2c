package io.roi4j.impl;

import org.jspecify.annotations.Nullable;

/** Which names may become tags: everything else would corrupt a text format, a log or the memory of somebody. */
final class Names {
    private static final int MAX_CODE_POINTS = 64;

    private Names() {}

    /** Whether the name has 1 to 64 code points, at least one of them visible, and no control, format or separator ones. */
    static boolean valid(@Nullable String name) {
        if (name == null || name.length() > 2 * MAX_CODE_POINTS) {
            return false;
        }
        return !name.codePoints().allMatch(Character::isSpaceChar)
                && name.codePointCount(0, name.length()) <= MAX_CODE_POINTS
                && name.codePoints().allMatch(Names::harmless);
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
