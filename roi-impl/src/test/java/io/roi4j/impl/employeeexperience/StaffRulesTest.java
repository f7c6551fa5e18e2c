package io.roi4j.impl.employeeexperience;

import static io.roi4j.impl.employeeexperience.Company.CLOSED;
import static io.roi4j.impl.employeeexperience.Company.MINIMUM;
import static io.roi4j.impl.employeeexperience.Company.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffRulesTest {
    private final Company company = new Company();

    private static Inputs<EmployeeExperienceTally> inputs(EmployeeExperienceTally tally) {
        Settings settings =
                new Settings(new Scope(Window.lastDays(90), CLOSED), 0.95, Currency.getInstance("USD"), MINIMUM);
        return new Inputs<>(Evidence.of(tally), Evidence.of(EmployeeExperienceTally.EMPTY), settings);
    }

    private static EmployeeExperienceTally surveys(
            Records<SurveyAnswer, Gone> answers, Records<SurveyResult, Gone> surveys) {
        EmployeeExperienceTally none = EmployeeExperienceTally.EMPTY;
        return new EmployeeExperienceTally(
                none.staff(), none.outputs(), none.reached(), answers, surveys, none.weeks());
    }

    private static Records<SurveyResult, Gone> result(Instant at, long asked, long promoters, Instant compacted) {
        SurveyResult survey = new SurveyResult("s", at, asked, promoters, 0, 0);
        return new Records<>(Records.of(List.of(survey), Gone.EMPTY).known(), Gone.EMPTY, compacted);
    }

    @Test
    void factsThatContradictWhatWasToldAreRefusedWhateverTheyAre() {
        company.after.produced(new Output("o", daysAgo(10), "a", 5));
        company.after.produced(new Output("o", daysAgo(10), "a", 6));
        company.after.becameProductive(new ProductivityReached("r", daysAgo(30), "a"));
        company.after.becameProductive(new ProductivityReached("r", daysAgo(31), "a"));
        company.after.answered(new SurveyAnswer("s", daysAgo(30), 9));
        company.after.answered(new SurveyAnswer("s", daysAgo(30), 8));
        company.after.surveyed(new SurveyResult("t", daysAgo(30), 9, 1, 1, 1));
        company.after.surveyed(new SurveyResult("t", daysAgo(30), 9, 1, 1, 2));
        company.after.worked(week(7));
        company.after.worked(week(8));
        company.after.employed(Employment.since("e", daysAgo(30)));
        company.after.employed(Employment.since("e", daysAgo(31)));
        assertThat(company.refused(Reason.INVALID_INPUT)).isEqualTo(6);
        company.after.surveyed(new SurveyResult("t", daysAgo(30), 9, 1, 1, 1));
        assertThat(company.refused(Reason.INVALID_INPUT)).isEqualTo(6);
    }

    private static TeamWeek week(long persons) {
        return new TeamWeek(
                "w",
                CLOSED.minusSeconds(864_000),
                "claims",
                persons,
                Duration.ofHours(100),
                Map.of(WorkKind.FOCUS, Duration.ofHours(10)));
    }

    @Test
    void whoSaysThatAnEmploymentEndedKnowsMoreThanWhoSaysThatItHasAi() {
        Employment ai = Employment.since("e", daysAgo(300)).aiSince(daysAgo(200));
        Employment ended = Employment.since("e", daysAgo(300)).ended(Departure.resigned(daysAgo(40), ExitReason.PAY));
        Employment both = ai.ended(Departure.resigned(daysAgo(40), ExitReason.PAY));
        company.after.employed(ended);
        company.after.employed(ai);
        company.after.employed(both);
        company.after.employed(ended);
        company.after.employed(ai);
        assertThat(company.roi.health().refused()).isEmpty();
    }

    @Test
    void answersThatMadeRoomForLaterOnesAreMissed() {
        Instant lost = daysAgo(20);
        var answers = Records.of(List.<SurveyAnswer>of(), Gone.EMPTY);
        var whole = SurveyFormulas.survey(inputs(surveys(answers, result(daysAgo(9), 40, 20, Instant.MIN))));
        assertThat(whole.responseRate().warnings()).isEmpty();
        assertThat(whole.enps().warnings()).doesNotContain(Warning.HORIZON_CUT);
        var cut = SurveyFormulas.survey(inputs(surveys(answers, result(daysAgo(9), 40, 20, lost))));
        assertThat(cut.responseRate().warnings()).containsExactly(Warning.HORIZON_CUT);
        assertThat(cut.enps().warnings()).contains(Warning.HORIZON_CUT);
        var other = SurveyFormulas.survey(inputs(
                surveys(new Records<>(answers.known(), Gone.EMPTY, lost), result(daysAgo(9), 40, 20, Instant.MIN))));
        assertThat(other.responseRate().warnings()).containsExactly(Warning.HORIZON_CUT);
    }

    @Test
    void aWindowMissesOnlyWhatItReachesBackTo() {
        // A window of 90 days before November begins with the month of August.
        Scope scope = new Scope(Window.lastDays(90), CLOSED);
        var answers = Records.of(List.<SurveyAnswer>of(), Gone.EMPTY);
        for (Instant lost : new Instant[] {daysAgo(20), Instant.parse("2026-08-01T00:00:00Z")}) {
            var tally = surveys(answers, result(daysAgo(9), 40, 20, lost)).surveysIn(scope);
            assertThat(tally.surveys().compactedUntil()).isEqualTo(lost);
        }
        var before = surveys(answers, result(daysAgo(9), 40, 20, Instant.parse("2026-07-31T23:59:59Z")));
        assertThat(before.surveysIn(scope).surveys().compactedUntil()).isEqualTo(Instant.MIN);
        assertThat(before.surveysIn(scope).surveys().known()).hasSize(1);
    }

    @Test
    void aResponseRateNeedsToKnowHowManyWereAsked() {
        var none = Records.of(List.<SurveyAnswer>of(), Gone.EMPTY);
        var nobody = Records.of(List.<SurveyResult>of(), Gone.EMPTY);
        Sound.absent(rate(surveys(answers(6), nobody)), Reason.NOT_RECORDED);
        Sound.absent(rate(surveys(answers(6), result(daysAgo(9), 5, 0, Instant.MIN))), Reason.INVALID_INPUT);
        assertThat(Sound.value(rate(surveys(answers(6), result(daysAgo(9), 6, 0, Instant.MIN)))))
                .isEqualTo(1);
        Sound.absent(rate(EmployeeExperienceTally.EMPTY), Reason.NO_DATA);
        Sound.absent(rate(surveys(none, result(daysAgo(9), 40, 4, Instant.MIN))), Reason.BELOW_MIN_CELL_SIZE);
        assertThat(Sound.value(rate(surveys(none, result(daysAgo(9), 20, 20, Instant.MIN)))))
                .isEqualTo(1);
    }

    private static Records<SurveyAnswer, Gone> answers(int persons) {
        return Records.of(
                IntStream.range(0, persons)
                        .mapToObj(i -> new SurveyAnswer("a" + i, daysAgo(9), 9))
                        .toList(),
                Gone.EMPTY);
    }

    private static Ratio rate(EmployeeExperienceTally tally) {
        return SurveyFormulas.survey(inputs(tally)).responseRate();
    }

    @Test
    void aHorizonIsAMonthToFiftyYears() {
        company.after.horizon(0);
        company.after.horizon(Horizon.MOST + 1);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        company.after.horizon(1);
        company.after.horizon(Horizon.MOST);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new Horizon(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Horizon(Horizon.MOST + 1));
        company.roi.close();
        company.after.horizon(0);
        assertThat(company.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
    }

    @Test
    void tenureIsTheWholeDaysThatWereWatched() {
        Employment fact = Employment.since("e", daysAgo(100));
        assertThat(Tenure.of(fact, daysAgo(100)))
                .hasValueSatisfying(tenure -> assertThat(tenure.exit()).isZero());
        assertThat(Tenure.of(fact, daysAgo(101))).isEmpty();
        assertThat(Tenure.of(fact.watchedFrom(daysAgo(50)), daysAgo(50))).isEmpty();
        Tenure late = Tenure.of(fact.watchedFrom(daysAgo(50)), CLOSED).orElseThrow();
        assertThat(late.entry()).isEqualTo(50);
        assertThat(Tenure.seconds(late.followUp(0))).isEqualTo(50 * Tenure.DAY);
        assertThat(late.followUp(0).entry()).isEqualTo(50 * Tenure.DAY);
        Tenure whole = Tenure.of(fact, CLOSED).orElseThrow();
        assertThat(whole.followUp(0).entry()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Tenure.seconds(whole.followUp(0))).isEqualTo(100 * Tenure.DAY);
    }

    @Test
    void aiOnTheDayOfLeavingCameTooLateAndFromTheFirstDayLeavesNoTimeWithout() {
        Employment left = Employment.since("e", daysAgo(100)).ended(Departure.resigned(daysAgo(10), ExitReason.PAY));
        Tenure tooLate = Tenure.of(left.aiSince(daysAgo(10)), CLOSED).orElseThrow();
        assertThat(tooLate.withAi()).isEmpty();
        assertThat(tooLate.withoutAi())
                .hasValueSatisfying(life -> assertThat(life.exit()).isEqualTo(90 * Tenure.DAY));
        Tenure dayBefore = Tenure.of(left.aiSince(daysAgo(11)), CLOSED).orElseThrow();
        assertThat(dayBefore.withAi())
                .hasValueSatisfying(life -> assertThat(life.entry()).isEqualTo(89 * Tenure.DAY));
        Tenure always = Tenure.of(left.aiSince(daysAgo(100)), CLOSED).orElseThrow();
        assertThat(always.withoutAi()).isEmpty();
        assertThat(always.withAi())
                .hasValueSatisfying(life -> assertThat(life.entry()).isEqualTo(Double.NEGATIVE_INFINITY));
        // Watched from day 50 on, AI from day 30 on: at risk with AI from day 50.
        Tenure joined = Tenure.of(left.watchedFrom(daysAgo(50)).aiSince(daysAgo(70)), CLOSED)
                .orElseThrow();
        assertThat(joined.withAi())
                .hasValueSatisfying(life -> assertThat(life.entry()).isEqualTo(50 * Tenure.DAY));
        assertThat(joined.withoutAi()).isEmpty();
    }

    @Test
    void askedAgainNothingIsCalculatedAgainUntilAllIsForgotten() {
        Company.tell(company.after, 10, i -> Employment.since("p" + i, daysAgo(500)));
        var first = company.metrics();
        assertThat(company.metrics().retention()).isSameAs(first.retention());
        company.after.horizon(24);
        var longer = company.metrics();
        assertThat(longer.retention()).isNotSameAs(first.retention());
        company.after.horizon(12);
        assertThat(company.metrics().retention()).isSameAs(first.retention());
        company.roi.close();
        var closed = company.metrics();
        assertThat(company.metrics().retention()).isNotSameAs(closed.retention());
    }

    @Test
    void whatWasPublishedIsRememberedByFamilyAndQuestion() {
        Publication publication = new Publication();
        EmployeeExperienceTally tally = Company.staff(IntStream.range(0, 10)
                .mapToObj(i -> Employment.since("p" + i, daysAgo(500)))
                .toList());
        Publication.Known known = new Publication.Known(1, () -> tally);
        Scope scope = new Scope(Window.lastDays(90), CLOSED);
        var first = publication.of(known, scope, MINIMUM, Horizon.YEAR);
        assertThat(publication.of(known, scope, MINIMUM, Horizon.YEAR)).isSameAs(first);
        // Seven families, one answer, and what was said of the staff.
        assertThat(publication.remembered()).isEqualTo(Family.values().length + 2);
        for (int days = 1; days <= 5; days++) {
            publication.of(known, new Scope(Window.lastDays(days), CLOSED), MINIMUM, Horizon.YEAR);
        }
        assertThat(publication.remembered()).isEqualTo(Family.values().length + 5);
        assertThat(publication
                        .of(known, scope, MINIMUM, new Horizon(24))
                        .get(Family.HEADCOUNT)
                        .crowd()
                        .changesFrom(first.get(Family.HEADCOUNT).crowd()))
                .isNotEmpty();
    }
}
