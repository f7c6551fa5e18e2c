package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {

    @Test
    void tellsTheTwoKindsOfErrorApart() {
        List<Mail> mails = List.of(mail(1, true), mail(2, true), mail(3, false), mail(4, false), mail(5, false));
        Confusion confusion = Confusion.of(new CallsSpam(List.of(2, 3)), mails);
        assertThat(confusion).isEqualTo(new Confusion(2, 3, 1, 1));
        assertThat(confusion.errorRate()).isEqualTo(2 / 5.0);
        assertThat(confusion.falsePositiveRate()).isEqualTo(1 / 3.0);
        assertThat(confusion.falseNegativeRate()).isEqualTo(1 / 2.0);
    }

    @Test
    void refusesMailsOfOneKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Confusion.of(new KeywordRule(), List.of(mail(1, true))))
                .withMessage("mails of both kinds are needed, there are 1 spam and 0 not");
    }

    private static Mail mail(int id, boolean spam) {
        return new Mail(id, new Features(new double[Features.COUNT]), spam);
    }

    private record CallsSpam(List<Integer> ids) implements SpamFilter {
        @Override
        public String name() {
            return "calls-spam";
        }

        @Override
        public boolean isSpam(Mail mail) {
            return ids.contains(mail.id());
        }
    }
}
