package io.roi4j.impl.intake;

import org.jspecify.annotations.Nullable;

/** Where a declared value comes from: a text that is printed beside the figure, so it must not break a line or a terminal. */
public final class Sources {
    private static final int MOST = 200;

    private Sources() {}

    /** Whether the text has 1 to 200 characters, isn't blank and holds no control character or line separator. */
    public static boolean valid(@Nullable String source) {
        return source != null
                && source.length() <= MOST
                && !source.isBlank()
                && source.codePoints().noneMatch(Sources::breaking);
    }

    private static boolean breaking(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
