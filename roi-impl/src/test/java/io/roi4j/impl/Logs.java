package io.roi4j.impl;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Catches what slf4j-simple writes to the standard error stream. */
public final class Logs {
    private Logs() {}

    /** What was logged meanwhile. */
    public static String of(Runnable action) {
        PrintStream console = System.err;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(console);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
