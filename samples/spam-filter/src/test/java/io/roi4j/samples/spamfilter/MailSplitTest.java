package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailSplitTest {

    private final List<Mail> mails = Spambase.load();
    private final MailSplit split = MailSplit.of(mails);

    @Test
    void hasTheSizesThatItSays() {
        assertThat(split.training()).hasSize(200);
        assertThat(split.evaluation()).hasSize(800);
        assertThat(split.stream()).hasSize(3_601);
    }

    @Test
    void dealsOutEveryMailOnce() {
        List<Mail> dealt = new ArrayList<>(split.training());
        dealt.addAll(split.evaluation());
        dealt.addAll(split.stream());
        assertThat(dealt).extracting(Mail::id).doesNotHaveDuplicates();
        assertThat(dealt).isEqualTo(mails);
    }

    @Test
    void refusesTooFewMails() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailSplit.of(mails.subList(0, 1_000)))
                .withMessageContaining("more than 1000 mails are needed, there are 1000");
    }
}
