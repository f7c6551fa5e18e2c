package io.roi4j.impl.customerexperience;

import io.roi4j.Reason;
import io.roi4j.SlowFact;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.impl.BoundedNames;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Spell;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Hands what an instance tells of its own to the logs, or counts why it can't be true. */
final class FrontDesk {
    private static final int BEST_RECOMMENDATION = 10;
    private static final long MOST_ASKED = 1_000_000_000_000L;
    private static final double MOST_WEIGHT = 1_000;

    private final RoomContext context;
    private final CustomerLogs logs;
    private final BoundedNames emotions;

    FrontDesk(RoomContext context, CustomerLogs logs) {
        this.context = context;
        this.logs = logs;
        this.emotions = context.names("emotion");
    }

    void recommended(long atMillis, int score) {
        if (inRange(score, 0, BEST_RECOMMENDATION)) {
            tell(atMillis, SurveyTally.of(Opinions.ofRecommendation(score), new Asked(1, 0)));
        }
    }

    void recommendationAsked(long atMillis, long customers) {
        if (inRange(customers, 1, MOST_ASKED)) {
            tell(atMillis, SurveyTally.of(Opinions.EMPTY, new Asked(0, customers)));
        }
    }

    void satisfied(long atMillis, int score) {
        if (inRange(score, 1, CsatSurvey.SCORES)) {
            tell(atMillis, SurveyTally.of(Ratings.of(score), new Asked(1, 0)));
        }
    }

    void satisfactionAsked(long atMillis, long customers) {
        if (inRange(customers, 1, MOST_ASKED)) {
            tell(atMillis, SurveyTally.of(Ratings.EMPTY, new Asked(0, customers)));
        }
    }

    boolean inRange(long number, long least, long most) {
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

    void contact(String issue, long atMillis, LongFunction<Contact> part) {
        if (key(issue)) {
            long now = context.nowMillis();
            refuse(logs.add(now, issue, part.apply(context.timeOf(atMillis, now))));
        }
    }

    void request(String request, long atMillis, LongFunction<Spell> part) {
        if (key(request)) {
            long now = context.nowMillis();
            refuse(logs.add(now, request, part.apply(context.timeOf(atMillis, now))));
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

    void responded(long atMillis, long responseNanos, long targetNanos) {
        if (!context.open()) {
            return;
        } else if (responseNanos < 0) {
            context.refuse(Reason.NEGATIVE_DURATION);
            return;
        }
        long now = context.nowMillis();
        refuse(logs.respond(now, context.timeOf(atMillis, now), new Response(responseNanos, targetNanos)));
    }

    void felt(long atMillis, @Nullable Sentiment sentiment) {
        if (context.accepts(sentiment)) {
            tell(
                    atMillis,
                    SentimentTally.of(
                            sentiment == Sentiment.POSITIVE ? 1 : 0,
                            sentiment == Sentiment.NEUTRAL ? 1 : 0,
                            sentiment == Sentiment.NEGATIVE ? 1 : 0));
        }
    }

    void felt(long atMillis, double polarity, @Nullable String emotion, double weight) {
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
}
