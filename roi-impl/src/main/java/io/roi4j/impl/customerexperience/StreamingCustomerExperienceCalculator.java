package io.roi4j.impl.customerexperience;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerExperienceMetrics;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indicator 3, customers, of one initiative and cohort. */
public final class StreamingCustomerExperienceCalculator extends StreamingCalculator<CustomerExperienceMetrics>
        implements CustomerExperienceCalculator {
    private static final int BEST_RECOMMENDATION = 10;
    private static final long MOST_ASKED = 1_000_000_000_000L;
    private static final double MOST_WEIGHT = 1_000;

    private final CustomerLogs logs = new CustomerLogs();
    private final BoundedNames emotions;
    private final Importer<CustomerFact> importer;
    private final Declarer declarer;
    private volatile @Nullable LifetimeTerms terms;
    private volatile @Nullable SentimentErrors errors;

    /** The calculator of one initiative and cohort. */
    public StreamingCustomerExperienceCalculator(RoomContext context) {
        super(context);
        this.emotions = context.names("emotion");
        this.importer = new Importer<>(context, this::take);
        this.declarer = new Declarer(context);
    }

    @Override
    public void recommended(long atMillis, int score) {
        if (inRange(score, 0, BEST_RECOMMENDATION)) {
            tell(atMillis, SurveyTally.of(Opinions.ofRecommendation(score), 0));
        }
    }

    @Override
    public void recommendationAsked(long atMillis, long customers) {
        if (inRange(customers, 1, MOST_ASKED)) {
            tell(atMillis, SurveyTally.of(Opinions.EMPTY, customers));
        }
    }

    @Override
    public void satisfied(long atMillis, int score) {
        if (inRange(score, 1, CsatSurvey.SCORES)) {
            tell(atMillis, SurveyTally.of(Ratings.of(score), 0));
        }
    }

    @Override
    public void satisfactionAsked(long atMillis, long customers) {
        if (inRange(customers, 1, MOST_ASKED)) {
            tell(atMillis, SurveyTally.of(Ratings.EMPTY, customers));
        }
    }

    private boolean inRange(long number, long least, long most) {
        if (!context.open()) {
            return false;
        } else if (number < least || number > most) {
            context.refuse(Reason.OUT_OF_RANGE);
            return false;
        }
        return true;
    }

    private void tell(long atMillis, SurveyTally surveys) {
        long now = context.nowMillis();
        refuse(logs.surveys().add(now, context.timeOf(atMillis, now), surveys));
    }

    private void refuse(Optional<Reason> refusal) {
        refusal.ifPresent(context::refuse);
    }

    @Override
    public void contactOpened(String issue, long atMillis) {
        if (key(issue)) {
            long now = context.nowMillis();
            refuse(logs.add(now, issue, Contact.opened(context.timeOf(atMillis, now))));
        }
    }

    @Override
    public void contactResolved(String issue, long atMillis) {
        if (key(issue)) {
            long now = context.nowMillis();
            refuse(logs.add(now, issue, Contact.resolved(context.timeOf(atMillis, now))));
        }
    }

    @Override
    public void contactRepeated(String issue, long atMillis) {
        if (key(issue)) {
            long now = context.nowMillis();
            refuse(logs.add(now, issue, Contact.repeated(context.timeOf(atMillis, now))));
        }
    }

    @Override
    public void requestReceived(String request, long atMillis) {
        if (key(request)) {
            long now = context.nowMillis();
            refuse(logs.add(now, request, Spell.begun(context.timeOf(atMillis, now))));
        }
    }

    @Override
    public void requestAnswered(String request, long atMillis) {
        if (key(request)) {
            long now = context.nowMillis();
            refuse(logs.add(now, request, Spell.ended(context.timeOf(atMillis, now), RequestSum.ANSWERED)));
        }
    }

    private boolean key(@Nullable String key) {
        if (!context.open()) {
            return false;
        } else if (key == null || key.isBlank() || key.length() > SlowFact.MAX_ID) {
            context.refuse(Reason.INVALID_INPUT);
            return false;
        }
        return true;
    }

    @Override
    public void responded(long atMillis, long responseNanos) {
        respond(atMillis, responseNanos, Response.NO_TARGET);
    }

    @Override
    public void responded(long atMillis, long responseNanos, long targetNanos) {
        if (inRange(targetNanos, 1, Long.MAX_VALUE)) {
            respond(atMillis, responseNanos, targetNanos);
        }
    }

    private void respond(long atMillis, long responseNanos, long targetNanos) {
        if (!context.open()) {
            return;
        } else if (responseNanos < 0) {
            context.refuse(Reason.NEGATIVE_DURATION);
            return;
        }
        long now = context.nowMillis();
        refuse(logs.respond(now, context.timeOf(atMillis, now), new Response(responseNanos, targetNanos)));
    }

    @Override
    public void felt(long atMillis, Sentiment sentiment) {
        if (context.accepts(sentiment)) {
            tell(
                    atMillis,
                    SentimentTally.of(
                            sentiment == Sentiment.POSITIVE ? 1 : 0,
                            sentiment == Sentiment.NEUTRAL ? 1 : 0,
                            sentiment == Sentiment.NEGATIVE ? 1 : 0));
        }
    }

    @Override
    public void felt(long atMillis, double polarity) {
        felt(atMillis, polarity, "", 1);
    }

    @Override
    public void felt(long atMillis, double polarity, String emotion, double weight) {
        if (!context.open()) {
            return;
        } else if (!Double.isFinite(polarity) || !Double.isFinite(weight)) {
            context.refuse(Reason.NON_FINITE_INPUT);
            return;
        }
        long thousandths = Math.round(weight * Weight.ONE);
        if (Math.abs(polarity) > 1 || thousandths < 1 || weight > MOST_WEIGHT) {
            context.refuse(Reason.OUT_OF_RANGE);
            return;
        }
        SentimentTally text = SentimentTally.of(polarity, thousandths);
        String label = emotions.admitOptional(emotion);
        if (label.equals(BoundedNames.UNSPECIFIED)) {
            tell(atMillis, text);
        } else if (!label.equals(BoundedNames.INVALID)) {
            tell(atMillis, text.withEmotion(label));
        }
    }

    private void tell(long atMillis, SentimentTally text) {
        long now = context.nowMillis();
        refuse(logs.sentiments().add(now, context.timeOf(atMillis, now), text));
    }

    @Override
    public void told(CustomerFact fact) {
        told(fact, 0);
    }

    @Override
    public void told(CustomerFact fact, long revision) {
        if (!context.accepts(fact) || !context.inTime(fact.at())) {
            return;
        } else if (revision < 0) {
            context.refuse(Reason.OUT_OF_RANGE);
            return;
        }
        switch (take(RecordKey.of(fact.id()), Account.of(revision, fact))) {
            case TOO_OLD -> context.refuse(Reason.TOO_OLD);
            case CONTRADICTS -> context.refuse(Reason.INVALID_INPUT);
            default -> {
                // It counts, or did already.
            }
        }
    }

    /** A margin in another currency is kept, so that its window knows of the gap. */
    private RecordLog.Outcome take(RecordKey key, Account<CustomerFact> account) {
        RecordLog.Outcome outcome = logs.records().take(key, account);
        if (outcome == RecordLog.Outcome.TAKEN
                && account.fact().orElse(null) instanceof CustomerMargin margin
                && !margin.margin().currency().equals(context.currency())) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        }
        return outcome;
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends CustomerFact> batch) {
        return importer.take(batch);
    }

    @Override
    public void declareRecontactWindow(Duration window) {
        if (!context.accepts(window)) {
            return;
        } else if (window.isNegative() || window.isZero() || window.compareTo(CustomerLogs.MOST_WINDOW) > 0) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            logs.recontactWindow(window.toMillis());
        }
    }

    @Override
    public void declareResponseTime(Duration median, String source) {
        if (context.accepts(median)) {
            declarer.declare(
                    CustomerExperienceTally.RESPONSE_TIME, median.getSeconds() + median.getNano() * 1e-9, source);
        }
    }

    @Override
    public void declareCustomerMargin(Money margin, String source) {
        if (!context.accepts(margin)) {
            return;
        } else if (!margin.currency().equals(context.currency())) {
            context.refuse(Reason.CURRENCY_MISMATCH);
        } else {
            declarer.declare(
                    CustomerExperienceTally.CUSTOMER_MARGIN, margin.amount().doubleValue(), source);
        }
    }

    @Override
    public void declareLifetimeTerms(LifetimeTerms told) {
        if (context.accepts(told)) {
            terms = told;
        }
    }

    @Override
    public void declareSentimentErrors(SentimentErrors told) {
        if (context.accepts(told)) {
            errors = told;
        }
    }

    @Override
    protected void erasePersons() {
        logs.erasePersons(context.nowMillis());
    }

    @Override
    public CustomerExperienceMetrics calculate(Settings settings) {
        Optional<StreamingCustomerExperienceCalculator> room =
                context.existingBaseline(StreamingCustomerExperienceCalculator.class);
        Evidence<CustomerExperienceTally> baseline = room.map(before ->
                        before.picture(settings).evidence(settings.scope().all(), before.label()))
                .orElseGet(() -> Evidence.of(CustomerExperienceTally.EMPTY));
        Picture picture = picture(settings);
        Assumptions assumptions = new Assumptions(
                Optional.ofNullable(terms),
                Optional.ofNullable(errors),
                room.flatMap(before -> Optional.ofNullable(before.errors)));
        return CustomerExperienceFormulas.metrics(
                new Inputs<>(picture.evidence(settings.scope(), label()), baseline, settings),
                assumptions,
                picture.told());
    }

    private Picture picture(Settings settings) {
        Optional<Instant> asOf = importer.asOf();
        return logs.picture(settings.scope().asOf().toEpochMilli(), asOf, declarer.declarations());
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }
}
