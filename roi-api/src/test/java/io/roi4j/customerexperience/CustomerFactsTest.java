package io.roi4j.customerexperience;

import static io.roi4j.InvalidFacts.refuses;
import static io.roi4j.Reason.INVALID_INPUT;
import static io.roi4j.Reason.NEGATIVE_DURATION;
import static io.roi4j.Reason.NON_FINITE_INPUT;
import static io.roi4j.Reason.OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFactsTest {
    private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant FROM = AT.minus(Duration.ofDays(30));
    private static final Money MARGIN = Money.of("-1.5", "EUR");
    private static final List<Long> COUNTS = List.of(1L, 2L, 3L, 4L, 5L);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankId(String id) {
        refusesId(id);
    }

    @Test
    void refusesAnIdOverTheLimit() {
        refusesId("v".repeat(201));
        assertThat(new NpsSurvey("v".repeat(200), AT, 1, 1, 1, 0).id()).hasSize(200);
    }

    private static void refusesId(String id) {
        for (ThrowingCallable call : new ThrowingCallable[] {
            () -> new NpsSurvey(id, AT, 1, 1, 1, 0),
            () -> new CsatSurvey(id, AT, COUNTS, 0),
            () -> new SentimentSurvey(id, AT, 1, 1, 1),
            () -> new ContactPeriod(id, AT, 1, 1),
            () -> new CustomerPeriod(id, FROM, AT, 1, 1, 0, "contract"),
            () -> new CustomerStay(id, AT, Optional.empty(), "contract"),
            () -> new CustomerMargin(id, AT, MARGIN)
        }) {
            refuses(call, "id", INVALID_INPUT);
        }
    }

    @Test
    void refusesATimeThatCanNotBe() {
        Instant never = Instant.MAX;
        refuses(() -> new NpsSurvey("a", never, 1, 1, 1, 0), "at", OUT_OF_RANGE);
        refuses(() -> new CustomerMargin("a", never, MARGIN), "at", OUT_OF_RANGE);
        refuses(() -> new CustomerStay("a", never, Optional.empty(), "contract"), "at", OUT_OF_RANGE);
        refuses(() -> new CustomerStay("a", AT, Optional.of(never), "contract"), "end", OUT_OF_RANGE);
        refuses(() -> new CustomerPeriod("a", Instant.MIN, AT, 1, 1, 0, "contract"), "from", OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@example.org", "Eve Miller", "eve\tmiller"})
    void refusesWhatLooksLikeAPerson(String id) {
        refuses(() -> new CustomerStay(id, AT, Optional.empty(), "contract"), "id", INVALID_INPUT);
        refuses(() -> new CustomerMargin(id, AT, MARGIN), "id", INVALID_INPUT);
    }

    @Test
    void aSurveyHasCountsOfZeroOrMoreAndNotMoreAnswersThanAsked() {
        refuses(() -> new NpsSurvey("a", AT, -1, 1, 1, 0), "promoters", OUT_OF_RANGE);
        refuses(() -> new NpsSurvey("a", AT, 1, -1, 1, 0), "passives", OUT_OF_RANGE);
        refuses(() -> new NpsSurvey("a", AT, 1, 1, Long.MAX_VALUE, 0), "detractors", OUT_OF_RANGE);
        refuses(() -> new NpsSurvey("a", AT, 1, 1, 1, -1), "sent", OUT_OF_RANGE);
        refuses(() -> new NpsSurvey("a", AT, 1, 1, 1, 2), "sent", INVALID_INPUT);
        assertThat(new NpsSurvey("a", AT, 1, 1, 1, 3).sent()).isEqualTo(3);
        refuses(() -> new CsatSurvey("a", AT, List.of(1L, 2L), 0), "counts", INVALID_INPUT);
        refuses(() -> new CsatSurvey("a", AT, List.of(1L, 2L, 3L, 4L, -5L), 0), "counts", OUT_OF_RANGE);
        refuses(() -> new CsatSurvey("a", AT, COUNTS, 14), "sent", INVALID_INPUT);
        refuses(() -> new SentimentSurvey("a", AT, -1, 0, 0), "positive", OUT_OF_RANGE);
        refuses(() -> new SentimentSurvey("a", AT, 0, -1, 0), "neutral", OUT_OF_RANGE);
        refuses(() -> new SentimentSurvey("a", AT, 0, 0, -1), "negative", OUT_OF_RANGE);
    }

    @Test
    void aSurveyKeepsNoHandOnItsList() {
        List<Long> mine = new ArrayList<>(COUNTS);
        CsatSurvey survey = new CsatSurvey("a", AT, mine, 0);
        mine.clear();
        assertThat(survey.counts()).isEqualTo(COUNTS);
        assertThatNullPointerException()
                .isThrownBy(() -> new CsatSurvey("a", AT, Arrays.asList(1L, 2L, 3L, 4L, null), 0));
    }

    @Test
    void notMoreContactsAreResolvedThanThereAre() {
        refuses(() -> new ContactPeriod("a", AT, 1, 2), "resolvedAtFirst", INVALID_INPUT);
        refuses(() -> new ContactPeriod("a", AT, -1, 0), "contacts", OUT_OF_RANGE);
        refuses(() -> new ContactPeriod("a", AT, 1, -1), "resolvedAtFirst", OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"100, 90, 91", "100, 120, 19"})
    void newCustomersLeaveAPossibleRest(long start, long end, long fresh) {
        refuses(() -> new CustomerPeriod("a", FROM, AT, start, end, fresh, "contract"), "newCustomers", INVALID_INPUT);
    }

    @Test
    void aPeriodHasALengthAndARule() {
        refuses(() -> new CustomerPeriod("a", AT, AT, 1, 1, 0, "contract"), "at", NEGATIVE_DURATION);
        refuses(() -> new CustomerPeriod("a", FROM, AT, 1, 1, 0, " "), "rule", INVALID_INPUT);
        refuses(() -> new CustomerPeriod("a", FROM, AT, -1, 1, 0, "contract"), "customersAtStart", OUT_OF_RANGE);
        assertThat(new CustomerPeriod("a", FROM, AT, 200, 190, 30, "contract").kept())
                .isEqualTo(160);
    }

    @Test
    void aStayEndsAfterItBegins() {
        refuses(() -> new CustomerStay("a", AT, Optional.of(FROM), "contract"), "end", NEGATIVE_DURATION);
        refuses(() -> new CustomerStay("a", AT, Optional.empty(), ""), "rule", INVALID_INPUT);
        assertThat(new CustomerStay("a", AT, Optional.of(AT), "contract").end()).contains(AT);
    }

    @Test
    void termsAreInRange() {
        Duration month = Duration.ofDays(30);
        refuses(() -> new LifetimeTerms(Duration.ZERO, 0.1, 1, false, "CFO"), "period", NEGATIVE_DURATION);
        refuses(() -> new LifetimeTerms(month, Double.NaN, 1, false, "CFO"), "discount", NON_FINITE_INPUT);
        refuses(() -> new LifetimeTerms(month, -0.1, 1, false, "CFO"), "discount", OUT_OF_RANGE);
        refuses(() -> new LifetimeTerms(month, 10.1, 1, false, "CFO"), "discount", OUT_OF_RANGE);
        refuses(() -> new LifetimeTerms(month, 0.1, 0, false, "CFO"), "horizon", OUT_OF_RANGE);
        refuses(() -> new LifetimeTerms(month, 0.1, 1_201, false, "CFO"), "horizon", OUT_OF_RANGE);
        refuses(() -> new LifetimeTerms(month, 0.1, 1, false, " "), "source", INVALID_INPUT);
        assertThat(new LifetimeTerms(month, 0, 1_200, true, "CFO").discount()).isZero();
    }

    @Test
    void aClassifierIsBetterThanChance() {
        refuses(() -> new SentimentErrors(0.5, 0.5, 1, 1, "sample"), "positiveSpecificity", INVALID_INPUT);
        refuses(() -> new SentimentErrors(1, 1, 0.2, 0.3, "sample"), "negativeSpecificity", INVALID_INPUT);
        refuses(() -> new SentimentErrors(1.1, 1, 1, 1, "sample"), "positiveSensitivity", OUT_OF_RANGE);
        refuses(() -> new SentimentErrors(1, -1, 1, 1, "sample"), "positiveSpecificity", OUT_OF_RANGE);
        refuses(() -> new SentimentErrors(1, 1, Double.NaN, 1, "sample"), "negativeSensitivity", NON_FINITE_INPUT);
        refuses(() -> new SentimentErrors(1, 1, 1, 1, ""), "source", INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"1, POSITIVE", "0.05, POSITIVE", "0.0499, NEUTRAL", "0, NEUTRAL", "-0.0499, NEUTRAL", "-0.05, NEGATIVE"
    })
    void sentimentOfAPolarityIsThatOfVader(double polarity, Sentiment sentiment) {
        assertThat(Sentiment.of(polarity)).isEqualTo(sentiment);
    }
}
