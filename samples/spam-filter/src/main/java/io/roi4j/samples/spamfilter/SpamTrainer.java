package io.roi4j.samples.spamfilter;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Trains a {@link SpamClassifier} by logistic regression with Tribuo: stochastic gradient descent with AdaGrad, ten times
 * over the mails, on features that are scaled by the statistics of the same mails.
 *
 * <p>The same mails in the same order give the same classifier, in every run.
 */
final class SpamTrainer {

    private static final double LEARNING_RATE = 0.1;
    private static final int EPOCHS = 10;
    private static final int LOG_NEVER = -1;
    private static final int ONE_BY_ONE = 1;
    private static final long SEED = 1999;

    private static final Label SPAM = new Label("spam");
    private static final Label NOT_SPAM = new Label("nonspam");

    // Tribuo tells of every training at INFO. The field keeps the level: java.util.logging holds its loggers weakly.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private SpamTrainer() {}

    /**
     * Trains on mails whose truth is known.
     *
     * @param version names the classifier: 1 gives {@code linear-v1}
     * @param mails mails of both kinds
     * @throws IllegalArgumentException if all are spam, none is, or there are no mails
     */
    static SpamClassifier train(int version, List<Mail> mails) {
        long spam = mails.stream().filter(Mail::spam).count();
        if (spam == 0 || spam == mails.size()) {
            throw new IllegalArgumentException(
                    "mails of both kinds are needed, " + spam + " of " + mails.size() + " are spam");
        }
        Scaling scaling = new Scaling(mails);
        return classifier("linear-v" + version, fit(mails, scaling), scaling);
    }

    /** Tribuo's own model; a trainer is made each time because it draws other random numbers at its second training. */
    static LinearSGDModel fit(List<Mail> mails, Scaling scaling) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("Spambase", labels), labels);
        for (Mail mail : mails) {
            data.add(example(mail, scaling));
        }
        return new LinearSGDTrainer(
                        new LogMulticlass(), new AdaGrad(LEARNING_RATE), EPOCHS, LOG_NEVER, ONE_BY_ONE, SEED)
                .train(data);
    }

    /** A mail as Tribuo sees it. */
    static Example<Label> example(Mail mail, Scaling scaling) {
        double[] scaled = new double[Features.COUNT];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaling.scale(i, mail.features().get(i));
        }
        return new ArrayExample<>(label(mail.spam()), Features.NAMES.toArray(String[]::new), scaled);
    }

    static Label label(boolean spam) {
        return spam ? SPAM : NOT_SPAM;
    }

    /**
     * Folds Tribuo's two rows of weights, one for each label with its intercept last, and the scaling into one row: the
     * difference of the two scores is the log-odds of spam.
     */
    private static SpamClassifier classifier(String version, LinearSGDModel model, Scaling scaling) {
        DenseMatrix rows = model.getWeightsCopy();
        int spam = model.getOutputIDInfo().getID(SPAM);
        int not = model.getOutputIDInfo().getID(NOT_SPAM);
        double intercept = rows.get(spam, Features.COUNT) - rows.get(not, Features.COUNT);
        double[] weights = new double[Features.COUNT];
        for (int i = 0; i < weights.length; i++) {
            int column = model.getFeatureIDMap().getID(Features.NAMES.get(i));
            weights[i] = (rows.get(spam, column) - rows.get(not, column)) * scaling.inverseDeviation(i);
            intercept -= weights[i] * scaling.mean(i);
        }
        return new SpamClassifier(version, intercept, weights);
    }
}
