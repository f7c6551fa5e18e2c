package io.roi4j.samples.spamfilter;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the terminal is, which Java can't ask.
 *
 * @param rows its lines
 * @param columns the characters of a line
 */
record TerminalSize(int rows, int columns) {

    /** What terminals have had since the VT100. */
    private static final TerminalSize USUAL = new TerminalSize(24, 80);

    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})\\s*");

    /** The size at this moment; a guess where the terminal can't be asked. */
    static TerminalSize now() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            return parse(answer);
        } catch (IOException noSuchCommand) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    static TerminalSize parse(String answer) {
        Matcher matcher = ROWS_AND_COLUMNS.matcher(answer);
        return matcher.matches()
                ? new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : USUAL;
    }
}
