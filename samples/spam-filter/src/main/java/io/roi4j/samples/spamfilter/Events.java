package io.roi4j.samples.spamfilter;

import io.roi4j.errorreduction.Evaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What happens to the model, in one line each. */
final class Events {

    private Events() {}

    /** The first version is in service. */
    static String start(Instant now, SpamClassifier first, MailSplit split) {
        return String.format(
                Locale.ROOT,
                "%s %s, trained on %d mails: wrong on %s of %d evaluation mails (keyword rule: %s)",
                date(now),
                first.name(),
                split.training().size(),
                percent(Confusion.of(first, split.evaluation()).errorRate()),
                split.evaluation().size(),
                percent(Confusion.of(new KeywordRule(), split.evaluation()).errorRate()));
    }

    /** A new version took over. */
    static String retraining(
            Instant now, String model, int mails, RetrainingPolicy.Cause cause, Evaluation.Paired evaluation) {
        return String.format(
                Locale.ROOT,
                "%s %s, trained on %d mails (%s): wrong on %s of %d evaluation mails, the one before on %s",
                date(now),
                model,
                mails,
                cause.name().toLowerCase(Locale.ROOT),
                percent((double) evaluation.errorsAfter() / evaluation.outcomesAfter()),
                evaluation.outcomesAfter(),
                percent((double) evaluation.errorsBefore() / evaluation.outcomesBefore()));
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
