package io.roi4j.impl.customerexperience;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerExperienceMetrics;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Declarer;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
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
    private final CustomerLogs logs = new CustomerLogs();
    private final FrontDesk desk;
    private final Importer<CustomerFact> importer;
    private final Declarer declarer;
    private Results highest = Results.EMPTY;
    private volatile @Nullable LifetimeTerms terms;
    private volatile @Nullable SentimentErrors errors;

    /** The calculator of one initiative and cohort. */
    public StreamingCustomerExperienceCalculator(RoomContext context) {
        super(context);
        this.desk = new FrontDesk(context, logs);
        this.importer = new Importer<>(context, this::take);
        this.declarer = new Declarer(context);
    }

    @Override
    public void recommended(long atMillis, int score) {
        desk.recommended(atMillis, score);
    }

    @Override
    public void recommendationAsked(long atMillis, long customers) {
        desk.recommendationAsked(atMillis, customers);
    }

    @Override
    public void satisfied(long atMillis, int score) {
        desk.satisfied(atMillis, score);
    }

    @Override
    public void satisfactionAsked(long atMillis, long customers) {
        desk.satisfactionAsked(atMillis, customers);
    }

    @Override
    public void contactOpened(String issue, long atMillis) {
        desk.contact(issue, atMillis, Contact::opened);
    }

    @Override
    public void contactResolved(String issue, long atMillis) {
        desk.contact(issue, atMillis, Contact::resolved);
    }

    @Override
    public void contactRepeated(String issue, long atMillis) {
        desk.contact(issue, atMillis, Contact::repeated);
    }

    @Override
    public void requestReceived(String request, long atMillis) {
        desk.request(request, atMillis, Spell::begun);
    }

    @Override
    public void requestAnswered(String request, long atMillis) {
        desk.request(request, atMillis, at -> Spell.ended(at, RequestSum.ANSWERED));
    }

    @Override
    public void responded(long atMillis, long responseNanos) {
        desk.responded(atMillis, responseNanos, Response.NO_TARGET);
    }

    @Override
    public void responded(long atMillis, long responseNanos, long targetNanos) {
        if (desk.inRange(targetNanos, 1, Long.MAX_VALUE)) {
            desk.responded(atMillis, responseNanos, targetNanos);
        }
    }

    @Override
    public void felt(long atMillis, Sentiment sentiment) {
        desk.felt(atMillis, sentiment);
    }

    @Override
    public void felt(long atMillis, double polarity) {
        desk.felt(atMillis, polarity, "", 1);
    }

    @Override
    public void felt(long atMillis, double polarity, String emotion, double weight) {
        desk.felt(atMillis, polarity, emotion, weight);
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
                picture.told(),
                results(picture));
    }

    /** A result may be revised downwards; the sums since the start are counters, which never fall. */
    private synchronized Results results(Picture picture) {
        highest = highest.highest(picture.results());
        return highest;
    }

    private Picture picture(Settings settings) {
        Optional<Instant> asOf = importer.asOf();
        return logs.picture(settings.scope().asOf().toEpochMilli(), asOf, declarer.declarations());
    }

    private String label() {
        return "cohort " + context.cohort().id();
    }
}
