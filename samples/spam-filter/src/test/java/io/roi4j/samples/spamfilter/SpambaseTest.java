package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpambaseTest {

    private static final String HEADER =
            Features.NAMES.stream().collect(Collectors.joining("\",\"", "\"", "\",\"type\"\n"));

    @Test
    void holdsTheMailsThatItsDocumentationCounts() {
        assertThat(Spambase.load()).hasSize(4_601);
        assertThat(Spambase.load()).filteredOn(Mail::spam).hasSize(1_813);
        assertThat(Spambase.load()).filteredOn(mail -> !mail.spam()).hasSize(2_788);
        assertThat(Spambase.load().stream().map(Mail::id).distinct()).hasSize(4_601);
    }

    @Test
    void readsTheFirstMailOfTheFile() {
        Mail first = Spambase.load().stream()
                .filter(mail -> mail.id() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(first.spam()).isTrue();
        assertThat(first.features().get(Features.indexOf("address"))).isEqualTo(0.64);
        assertThat(first.features().get(Features.indexOf("capitalTotal"))).isEqualTo(278);
        assertThat(first.length()).isEqualTo(MailLength.LONG);
    }

    @Test
    void isShuffledTheSameWayEveryTime() {
        assertThat(Spambase.load()).isEqualTo(Spambase.load()).isNotEqualTo(Spambase.load(1));
        assertThat(Spambase.load().subList(0, 100)).filteredOn(Mail::spam).hasSizeBetween(20, 60);
    }

    @Test
    void theSegmentsAreNearTerciles() {
        List<MailLength> lengths = Spambase.load().stream().map(Mail::length).toList();
        assertThat(lengths).filteredOn(MailLength.SHORT::equals).hasSize(1_516);
        assertThat(lengths).filteredOn(MailLength.MEDIUM::equals).hasSize(1_570);
        assertThat(lengths).filteredOn(MailLength.LONG::equals).hasSize(1_515);
        assertThat(MailLength.SHORT.segment()).isEqualTo("short");
    }

    @Test
    void refusesOtherData() {
        assertRefused("a,b,c\n", "header");
        assertRefused(HEADER, "expected 1813 spam + 2788 not, found 0 + 0");
        assertRefused(HEADER + "0,1,\"spam\"\n", "mail 1: expected 57 features, found 2");
        assertRefused(HEADER + "x,\"spam\"\n", "mail 1");
        assertRefused(HEADER + "0,".repeat(57) + "\"ham\"\n", "mail 1: unknown type \"ham\"");
    }

    private static void assertRefused(String csv, String reason) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Spambase.read(new BufferedReader(new StringReader(csv))))
                .withMessageStartingWith("Spambase: ")
                .withMessageContaining(reason);
    }
}
