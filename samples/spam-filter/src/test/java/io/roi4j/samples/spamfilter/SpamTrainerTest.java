package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpamTrainerTest {

    private final MailSplit split = MailSplit.of(Spambase.load());

    @Test
    void trainsTheSameClassifierEveryTime() {
        SpamClassifier once = SpamTrainer.train(1, split.training());
        SpamClassifier again = SpamTrainer.train(1, split.training());
        for (Mail mail : split.stream()) {
            assertThat(again.logOdds(mail.features())).isEqualTo(once.logOdds(mail.features()));
        }
    }

    @Test
    void namesTheClassifierByItsVersion() {
        assertThat(SpamTrainer.train(3, split.training()).name()).isEqualTo("linear-v3");
    }

    @Test
    void isWrongAboutAsOftenAsTheDataSetsDocumentationSays() {
        List<Mail> most = new ArrayList<>(split.training());
        most.addAll(split.stream());
        assertThat(Confusion.of(SpamTrainer.train(2, most), split.evaluation()).errorRate())
                .isBetween(0.05, 0.095);
    }

    @Test
    void retrainingWithTheStreamsTruthLowersTheErrorRate() {
        List<Mail> more = new ArrayList<>(split.training());
        more.addAll(split.stream().subList(0, 700));
        Confusion before = Confusion.of(SpamTrainer.train(1, split.training()), split.evaluation());
        Confusion after = Confusion.of(SpamTrainer.train(2, more), split.evaluation());
        assertThat(after.errorRate()).isLessThan(0.8 * before.errorRate());
    }

    @Test
    void trainsOnAFeatureThatIsTheSameInAllMails() {
        List<Mail> few = split.training().subList(0, 20);
        SpamClassifier classifier = SpamTrainer.train(1, few);
        assertThat(few)
                .allSatisfy(
                        mail -> assertThat(classifier.logOdds(mail.features())).isFinite());
    }

    @Test
    void refusesMailsOfOneKind() {
        List<Mail> spam = split.training().stream().filter(Mail::spam).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> SpamTrainer.train(1, spam));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpamTrainer.train(1, List.of()))
                .withMessage("mails of both kinds are needed, 0 of 0 are spam");
    }
}
