package io.roi4j.samples.spamfilter;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where the table is shown: on a terminal always at the same place, a page at a time if it is too long; elsewhere one
 * table after the other. Not safe for use by several threads.
 */
final class Screen implements AutoCloseable {

    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_WITHOUT_CURSOR = ESCAPE + "?25l" + ESCAPE + "2J";
    private static final String CURSOR = ESCAPE + "?25h";
    private static final String HOME = ESCAPE + "H";
    private static final String REST_OF_LINE = ESCAPE + "K";
    private static final String REST_OF_SCREEN = ESCAPE + "J";

    private static final int TURNS_PER_PAGE = 5;

    private final PrintStream out;
    private final boolean inPlace;
    private final Supplier<TerminalSize> size;
    private int turns;

    Screen(PrintStream out, Options.Display display) {
        this(
                out,
                display == Options.Display.IN_PLACE || (display == Options.Display.AUTO && isTerminal()),
                TerminalSize::now);
    }

    Screen(PrintStream out, boolean inPlace, Supplier<TerminalSize> size) {
        this.out = out;
        this.inPlace = inPlace;
        this.size = size;
        out.print(inPlace ? CLEAR_WITHOUT_CURSOR : "");
    }

    boolean isInPlace() {
        return inPlace;
    }

    /** How long to wait between two tables. */
    Duration period() {
        return inPlace ? Duration.ofSeconds(1) : Duration.ofSeconds(10);
    }

    /** Shows the head, and of the body as much as there is room for. */
    void show(List<String> head, List<String> body) {
        if (!inPlace) {
            print(head, Integer.MAX_VALUE, "\n");
            print(body, Integer.MAX_VALUE, "\n");
            out.println();
            return;
        }
        TerminalSize now = size.get();
        int room = Math.max(1, now.rows() - head.size() - 2);
        int pages = Math.max(1, (body.size() + room - 1) / room);
        int page = turns++ / TURNS_PER_PAGE % pages;
        out.print(HOME);
        print(head, now.columns(), REST_OF_LINE + "\n");
        print(body.subList(page * room, Math.min(body.size(), (page + 1) * room)), now.columns(), REST_OF_LINE + "\n");
        out.print(pages > 1 ? "page " + (page + 1) + " of " + pages + ", they turn by themselves" : "");
        out.print(REST_OF_SCREEN);
        out.flush();
    }

    /** Shows all lines, for good. */
    void finish(List<String> lines) {
        out.print(inPlace ? HOME + REST_OF_SCREEN : "");
        print(lines, inPlace ? size.get().columns() : Integer.MAX_VALUE, "\n");
        out.flush();
    }

    @Override
    public void close() {
        out.print(inPlace ? CURSOR : "");
        out.flush();
    }

    private void print(List<String> lines, int width, String end) {
        out.print(lines.stream()
                .map(line -> line.substring(0, Math.min(width, line.length())) + end)
                .collect(Collectors.joining()));
    }

    /** From JDK 22 on there may be a console without a terminal; the method that tells them apart is new, too. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
