package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private static final List<String> HEAD = List.of("head 1", "head 2");
    private static final List<String> BODY =
            IntStream.rangeClosed(1, 10).mapToObj(i -> "line " + i + ".").toList();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void blocksHoldAllLinesAndNoEscapes() {
        try (Screen screen = new Screen(out, false, () -> new TerminalSize(5, 5))) {
            screen.show(HEAD, BODY);
            screen.finish(List.of("the end"));
        }
        assertThat(text()).isEqualTo("head 1\nhead 2\n" + String.join("\n", BODY) + "\n\nthe end\n");
    }

    @Test
    void aTableThatFitsStandsStill() {
        try (Screen screen = new Screen(out, true, () -> new TerminalSize(14, 80))) {
            screen.show(HEAD, BODY);
        }
        assertThat(text()).contains(HEAD).contains(BODY).doesNotContain("page");
        assertThat(text()).startsWith("\u001b[?25l").endsWith("\u001b[?25h");
    }

    @Test
    void aLongerTableIsShownPageByPageAndComesRound() {
        try (Screen screen = new Screen(out, true, () -> new TerminalSize(8, 80))) {
            for (int page : new int[] {1, 2, 3, 1}) {
                for (int turn = 0; turn < 5; turn++) {
                    bytes.reset();
                    screen.show(HEAD, BODY);
                    assertThat(text()).contains(HEAD).contains("page " + page + " of 3");
                    assertThat(BODY.stream().filter(line -> text().contains(line)))
                            .isEqualTo(BODY.subList(4 * page - 4, Math.min(4 * page, 10)));
                }
            }
        }
    }

    @Test
    void cutsWhatIsWiderThanTheTerminal() {
        try (Screen screen = new Screen(out, true, () -> new TerminalSize(24, 6))) {
            screen.show(HEAD, List.of("123456789"));
            assertThat(text()).contains("123456").doesNotContain("1234567");
        }
    }

    @Test
    void readsWhatSttySays() {
        assertThat(TerminalSize.parse("45 150\n")).isEqualTo(new TerminalSize(45, 150));
        assertThat(TerminalSize.parse("0 0\n")).isEqualTo(new TerminalSize(24, 80));
        assertThat(TerminalSize.parse("")).isEqualTo(new TerminalSize(24, 80));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
