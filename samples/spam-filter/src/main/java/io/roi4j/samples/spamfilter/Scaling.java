package io.roi4j.samples.spamfilter;

import java.util.List;

/**
 * Brings the features to one scale: {@code (log1p(x) - mean) / deviation}, with the mean and the standard deviation that
 * {@code log1p(x)} has over the training mails.
 *
 * <p>The logarithm is there because most frequencies are 0 and a few are very large. A feature that is the same in all
 * training mails says nothing about a mail: it becomes 0.
 */
final class Scaling {

    private final double[] mean = new double[Features.COUNT];
    private final double[] inverseDeviation = new double[Features.COUNT];

    /** @param training at least one mail */
    Scaling(List<Mail> training) {
        for (int i = 0; i < Features.COUNT; i++) {
            int feature = i;
            double[] values = training.stream()
                    .mapToDouble(mail -> log(mail.features().get(feature)))
                    .toArray();
            mean[i] = mean(values);
            inverseDeviation[i] = inverse(deviation(values, mean[i]));
        }
    }

    /** One feature on the common scale. */
    double scale(int feature, double value) {
        return (log(value) - mean[feature]) * inverseDeviation[feature];
    }

    double mean(int feature) {
        return mean[feature];
    }

    double inverseDeviation(int feature) {
        return inverseDeviation[feature];
    }

    /** StrictMath, so that training gives the same model on every machine. */
    static double log(double value) {
        return StrictMath.log1p(value);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double inverse(double deviation) {
        return deviation > 0 ? 1 / deviation : 0;
    }
}
