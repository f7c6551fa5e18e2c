package io.roi4j.samples.spamfilter;

/**
 * A trained linear model, served by a dot product: a mail is spam if
 *
 * <pre>{@code
 * intercept + Σ weight[i] · log1p(feature[i])  >  0
 * }</pre>
 *
 * <p>The sum is the log-odds of spam, so 0 is the cut at a probability of one half: both kinds of error weigh the same in
 * it. A false positive is a lost mail and very undesirable; a filter that is to lose fewer and let more spam through
 * would cut higher.
 *
 * <p>Immutable, and safe for any number of threads.
 */
final class SpamClassifier implements SpamFilter {

    private static final double CUT = 0;

    /** A logarithm, a multiplication and an addition for each feature. */
    private static final long OPERATIONS = 3L * Features.COUNT;

    private final String version;
    private final double intercept;
    private final double[] weights;

    SpamClassifier(String version, double intercept, double[] weights) {
        if (weights.length != Features.COUNT) {
            throw new IllegalArgumentException("expected " + Features.COUNT + " weights, found " + weights.length);
        }
        this.version = version;
        this.intercept = intercept;
        this.weights = weights.clone();
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public boolean isSpam(Mail mail) {
        return logOdds(mail.features()) > CUT;
    }

    /** ln(p / (1 - p)) of the probability p that the mail is spam. */
    double logOdds(Features features) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Scaling.log(features.get(i));
        }
        return sum;
    }

    /**
     * The floating-point operations of one prediction, counted in {@link #logOdds}: 57 logarithms, 57 multiplications and
     * 57 additions, 171 in all, the same for every mail. A logarithm counts as one operation although it costs a
     * processor some tens of them; the final comparison is not counted.
     */
    long operations() {
        return OPERATIONS;
    }
}
