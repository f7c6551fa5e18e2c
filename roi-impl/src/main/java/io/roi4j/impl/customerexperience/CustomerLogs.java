package io.roi4j.impl.customerexperience;

import io.roi4j.Reason;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.timeline.JoinLog;
import io.roi4j.impl.timeline.Resolution;
import io.roi4j.impl.timeline.TallyAccumulator;
import io.roi4j.impl.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** All that one cohort's calculator remembers. Safe for use by several threads. */
final class CustomerLogs {
    /** How many contacts are kept one by one: those of a week at 7,000 a day. */
    static final int CONTACTS = 50_000;
    /** How many requests are kept one by one. */
    static final int REQUESTS = 10_000;
    /** The longest recontact window: longer ones would outlive the contacts. */
    static final Duration MOST_WINDOW = Duration.ofDays(90);

    private static final long REACH_MILLIS = Duration.ofDays(400).toMillis();

    private volatile long windowMillis = Duration.ofDays(7).toMillis();

    private final Timeline<SurveyTally, SurveyTally> surveys =
            new Timeline<>(Resolution.LONG, () -> new TallyAccumulator<>(SurveyTally.EMPTY));
    private final Timeline<Response, ResponseTally> responses =
            new Timeline<>(Resolution.LONG, ResponseAccumulator::new);
    private final Timeline<SentimentTally, SentimentTally> sentiments =
            new Timeline<>(Resolution.LONG, SentimentAccumulator::new);
    private final JoinLog<Contact, ContactTally> contacts =
            new JoinLog<>(CONTACTS, ContactTally.EMPTY, new ContactSum(() -> windowMillis));
    private final JoinLog<Spell, ResponseTally> requests =
            new JoinLog<>(REQUESTS, ResponseTally.EMPTY, new RequestSum());
    private final CustomerLog records = new CustomerLog();

    Timeline<SurveyTally, SurveyTally> surveys() {
        return surveys;
    }

    Timeline<SentimentTally, SentimentTally> sentiments() {
        return sentiments;
    }

    CustomerLog records() {
        return records;
    }

    void recontactWindow(long millis) {
        windowMillis = millis;
    }

    /** A response counts at the time of its request. */
    Optional<Reason> respond(long nowMillis, long atMillis, Response response) {
        if (Timeline.ahead(nowMillis, atMillis)) {
            return Optional.of(Reason.OUT_OF_RANGE);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(response.nanos());
        return responses.add(nowMillis, Math.max(atMillis, Long.MIN_VALUE + took) - took, response);
    }

    Optional<Reason> add(long nowMillis, String issue, Contact part) {
        return outOfReach(nowMillis, part.startMillis()).or(() -> contacts.add(nowMillis, issue, part));
    }

    Optional<Reason> add(long nowMillis, String request, Spell part) {
        Spell.Begin begin = part.begin();
        long atMillis = begin == null ? part.latestMillis() : begin.startMillis();
        return outOfReach(nowMillis, atMillis).or(() -> requests.add(nowMillis, request, part));
    }

    private static Optional<Reason> outOfReach(long nowMillis, long atMillis) {
        if (Timeline.ahead(nowMillis, atMillis)) {
            return Optional.of(Reason.OUT_OF_RANGE);
        }
        return atMillis < nowMillis - REACH_MILLIS ? Optional.of(Reason.TOO_OLD) : Optional.empty();
    }

    Picture picture(long nowMillis, Optional<Instant> asOf, Declarations declarations) {
        return new Picture(
                surveys.history(),
                contacts.history(nowMillis),
                responses.history(),
                requests.history(nowMillis),
                sentiments.history(),
                records.records(asOf),
                declarations);
    }

    /** Forgets what is known of single customers, issues and requests. */
    void erasePersons(long nowMillis) {
        contacts.erase(nowMillis);
        requests.erase(nowMillis);
        records.erasePersons();
    }
}
