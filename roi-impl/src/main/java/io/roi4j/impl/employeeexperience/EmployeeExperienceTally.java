package io.roi4j.impl.employeeexperience;

import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.Window;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that the room reads.
 *
 * @param staff who is or was employed
 * @param outputs what single persons got done
 * @param reached who was found fully productive
 * @param answers single answers to surveys
 * @param surveys surveys of whole groups
 * @param weeks how teams spent their time
 */
public record EmployeeExperienceTally(
        Records<Employment, Gone> staff,
        Records<Output, Gone> outputs,
        Records<ProductivityReached, Gone> reached,
        Records<SurveyAnswer, Gone> answers,
        Records<SurveyResult, Gone> surveys,
        Records<TeamWeek, Gone> weeks)
        implements Tally<EmployeeExperienceTally> {
    /** Nothing. */
    public static final EmployeeExperienceTally EMPTY =
            new EmployeeExperienceTally(none(), none(), none(), none(), none(), none());

    private static <F extends SlowFact> Records<F, Gone> none() {
        return Records.of(List.of(), Gone.EMPTY);
    }

    @Override
    public EmployeeExperienceTally merge(EmployeeExperienceTally other) {
        return new EmployeeExperienceTally(
                staff.merge(other.staff),
                outputs.merge(other.outputs),
                reached.merge(other.reached),
                answers.merge(other.answers),
                surveys.merge(other.surveys),
                weeks.merge(other.weeks));
    }

    /** The staff as it was at an instant: what came later is not known yet. */
    public EmployeeExperienceTally staffAt(Instant asOf) {
        Scope all = new Scope(Window.ALL, asOf);
        return new EmployeeExperienceTally(
                cut(staff, all, employment -> Tenure.watchedUntil(employment, asOf)),
                cut(outputs, all, UnaryOperator.identity()),
                cut(reached, all, UnaryOperator.identity()),
                none(),
                none(),
                none());
    }

    /** The surveys of a window, which takes every month that it touches, up to its end. */
    public EmployeeExperienceTally surveysIn(Scope scope) {
        return new EmployeeExperienceTally(
                none(),
                none(),
                none(),
                cut(answers, scope, UnaryOperator.identity()),
                cut(surveys, scope, UnaryOperator.identity()),
                none());
    }

    /** The team weeks of a window, which takes every month that it touches, up to its end. */
    public EmployeeExperienceTally weeksIn(Scope scope) {
        return new EmployeeExperienceTally(
                none(), none(), none(), none(), none(), cut(weeks, scope, UnaryOperator.identity()));
    }

    private static <F extends SlowFact> Records<F, Gone> cut(
            Records<F, Gone> records, Scope scope, UnaryOperator<F> change) {
        Instant from = Months.from(scope);
        Map<RecordKey, Account<F>> kept = new HashMap<>();
        records.known()
                .forEach((key, account) -> account.fact()
                        .filter(fact -> !fact.at().isBefore(from) && fact.at().isBefore(scope.asOf()))
                        .ifPresent(fact -> kept.put(key, Account.of(account.revision(), change.apply(fact)))));
        boolean lost = records.compactedUntil().isAfter(Instant.MIN)
                && !records.compactedUntil().isBefore(from);
        return new Records<>(kept, Gone.EMPTY, lost ? records.compactedUntil() : Instant.MIN);
    }

    /** Whether some of these facts had to make room for later ones. */
    static boolean cut(Records<?, Gone> records) {
        return records.compactedUntil().isAfter(Instant.MIN);
    }
}
