package io.roi4j.impl.stats;

import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;

/**
 * The scale on which a survival probability {@code S} is taken as normal. With {@code v} the variance of {@code ln S}:
 *
 * <p>Where {@code S} is 0 or 1 no scale has limits: {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4.
 */
public enum SurvivalScale {
    /** {@code S ± z S√v}, cut at 0 and 1. */
    PLAIN("Greenwood plain"),
    /** {@code S·exp(±z√v)}, cut at 1. */
    LOG("Greenwood log"),
    /** {@code S^exp(±z√v/ln S)}; stays in [0, 1] and is the library's own choice. */
    LOG_LOG("Greenwood log-log");

    private final String method;

    SurvivalScale(String method) {
        this.method = method;
    }

    /** The method's name in an {@link io.roi4j.Interval}. */
    public String method() {
        return method;
    }

    Limits limits(double survival, double logVariance, double confidence) {
        double z = Critical.z(confidence);
        return survival > 0 && survival < 1
                ? Results.limits(at(survival, logVariance, -z), at(survival, logVariance, z), confidence, method)
                : new NoInterval(Reason.INSUFFICIENT_SAMPLE);
    }

    /** The point {@code z} standard errors above the survival, below it if negative; NaN where there is none. */
    double at(double s, double logVariance, double z) {
        if (s == 0) {
            return Double.NaN;
        }
        double error = z * Math.sqrt(logVariance);
        return switch (this) {
            case PLAIN -> Math.max(0, Math.min(1, s + s * error));
            case LOG -> Math.min(1, s * Math.exp(error));
            case LOG_LOG -> s == 1 ? 1 : Math.pow(s, Math.exp(error / Math.log(s)));
        };
    }
}
