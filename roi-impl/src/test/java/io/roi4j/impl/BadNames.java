package io.roi4j.impl;

import java.util.ArrayList;
import java.util.List;

/** Names that would harm a text format, a log or the memory of somebody. */
public final class BadNames {
    private static final List<Integer> HARMFUL = List.of(
            0x0, 0x7, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x85, // control
            0xAD, 0x200B, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xE0001, // format
            0x2028, 0x2029, // separators
            0xD800, 0xDBFF, 0xDC00, 0xDFFF, // lone surrogates
            0xE000, 0x10FFFD, // private use
            0x0378, 0xFFFE, 0x10FFFF); // unassigned

    private BadNames() {}

    public static List<String> all() {
        List<String> names = new ArrayList<>(List.of(
                "invalid",
                " ",
                "\t",
                "\u00a0",
                "\u2007 \u202f",
                "\u3000",
                "x".repeat(65),
                "\ud83d\ude00".repeat(65),
                HUGE));
        for (int codePoint : HARMFUL) {
            String bad = Character.toString(codePoint);
            names.addAll(List.of(bad, "gpt" + bad, bad + "gpt", "g" + bad + "pt"));
        }
        names.add(null);
        return names;
    }

    public static final String HUGE = "x".repeat(10_000_000);
}
