package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeywordRuleTest {

    private final KeywordRule rule = new KeywordRule();

    @Test
    void asksForTwoSuspiciousWords() {
        assertThat(rule.isSpam(mailWith())).isFalse();
        assertThat(rule.isSpam(mailWith("free", "meeting"))).isFalse();
        assertThat(rule.isSpam(mailWith("free", "money"))).isTrue();
    }

    @Test
    void isClearlyWorseThanTheFirstModelYetNotSilly() {
        MailSplit split = MailSplit.of(Spambase.load());
        SpamClassifier first = SpamTrainer.train(1, split.training());
        assertThat(Confusion.of(rule, Spambase.load()).errorRate()).isBetween(0.14, 0.25);
        assertThat(Confusion.of(first, split.stream()).errorRate())
                .isLessThan(0.75 * Confusion.of(rule, split.stream()).errorRate());
    }

    private static Mail mailWith(String... words) {
        double[] values = new double[Features.COUNT];
        for (String word : words) {
            values[Features.indexOf(word)] = 0.5;
        }
        return new Mail(1, new Features(values), true);
    }
}
