package io.roi4j.samples.spamfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

class SpamClassifierTest {

    private final MailSplit split = MailSplit.of(Spambase.load());

    @Test
    void decidesAsTribuoDoes() {
        SpamClassifier classifier = SpamTrainer.train(1, split.training());
        Scaling scaling = new Scaling(split.training());
        LinearSGDModel tribuo = SpamTrainer.fit(split.training(), scaling);
        for (Mail mail : Spambase.load()) {
            Prediction<Label> theirs = tribuo.predict(SpamTrainer.example(mail, scaling));
            assertThat(SpamTrainer.label(classifier.isSpam(mail)))
                    .as("mail %d", mail.id())
                    .isEqualTo(theirs.getOutput());
            assertThat(probability(classifier.logOdds(mail.features())))
                    .as("mail %d", mail.id())
                    .isCloseTo(spamProbability(theirs.getOutputScores()), within(1e-9));
        }
    }

    @Test
    void theSumIsTheInterceptAndTheWeightedLogarithms() {
        double[] weights = new double[57];
        weights[0] = 2;
        weights[56] = -1;
        double[] values = new double[57];
        values[0] = Math.E - 1;
        values[56] = Math.E * Math.E * Math.E - 1;
        SpamClassifier classifier = new SpamClassifier("by-hand", 1.25, weights);
        assertThat(classifier.logOdds(new Features(values))).isCloseTo(1.25 + 2 * 1 - 3, within(1e-12));
        assertThat(classifier.isSpam(new Mail(1, new Features(values), false))).isTrue();
    }

    @Test
    void evenOddsAreNotCalledSpam() {
        SpamClassifier undecided = new SpamClassifier("undecided", 0, new double[57]);
        assertThat(undecided.isSpam(new Mail(1, new Features(new double[57]), true)))
                .isFalse();
    }

    @Test
    void countsThreeOperationsForEachFeature() {
        assertThat(SpamTrainer.train(1, split.training()).operations()).isEqualTo(57 + 57 + 57);
    }

    @Test
    void refusesAWrongNumberOfWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SpamClassifier("short", 0, new double[58]));
    }

    private static double spamProbability(Map<String, Label> scores) {
        return Objects.requireNonNull(scores.get(SpamTrainer.label(true).getLabel()))
                .getScore();
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
