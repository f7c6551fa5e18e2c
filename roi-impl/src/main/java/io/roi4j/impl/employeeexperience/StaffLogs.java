package io.roi4j.impl.employeeexperience;

import io.roi4j.SlowFact;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.impl.employeeexperience.Publication.Known;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import java.util.List;

/**
 * The facts of one cohort, each kind in a log of its own, so that a flood of one pushes out no other. The oldest make room;
 * employments go by their start, so that what stays is no choice by how they ended.
 *
 * <p>Safe for use by several threads.
 */
final class StaffLogs {
    private static final int PERSONS = 20_000;
    /** Only new ones get productive. */
    private static final int NEW = 10_000;
    /** A quarter of 1,500 persons by the week; it takes eight weeks to see whether one is productive. */
    private static final int OUTPUTS = 20_000;
    /** Of whole groups. */
    private static final int SURVEYS = 1_000;
    /** Nearly two hundred teams for a year. */
    private static final int WEEKS = 10_000;

    private final RecordLog<Employment, Gone> staff = log(PERSONS);
    private final RecordLog<Output, Gone> outputs = log(OUTPUTS);
    private final RecordLog<ProductivityReached, Gone> reached = log(NEW);
    private final RecordLog<SurveyAnswer, Gone> answers = log(PERSONS);
    private final RecordLog<SurveyResult, Gone> surveys = log(SURVEYS);
    private final RecordLog<TeamWeek, Gone> weeks = log(WEEKS);
    private final List<RecordLog<?, Gone>> all = List.of(staff, outputs, reached, answers, surveys, weeks);

    private static <F extends SlowFact> RecordLog<F, Gone> log(int cap) {
        return new RecordLog<>(cap, Gone.EMPTY, fact -> Gone.EMPTY);
    }

    Outcome add(RecordKey key, long revision, EmployeeFact fact) {
        if (fact instanceof Employment employment) {
            return staff.add(key, Account.of(revision, employment));
        } else if (fact instanceof Output output) {
            return outputs.add(key, Account.of(revision, output));
        } else if (fact instanceof ProductivityReached productivity) {
            return reached.add(key, Account.of(revision, productivity));
        } else if (fact instanceof SurveyAnswer answer) {
            return answers.add(key, Account.of(revision, answer));
        } else if (fact instanceof SurveyResult survey) {
            return surveys.add(key, Account.of(revision, survey));
        }
        return weeks.add(key, Account.of(revision, (TeamWeek) fact));
    }

    /** A deletion doesn't say what kind of fact is gone: it goes where the record is known, or to all where it isn't yet. */
    Outcome delete(RecordKey key, Account<EmployeeFact> deletion) {
        List<RecordLog<?, Gone>> known =
                all.stream().filter(log -> log.knows(key)).toList();
        Outcome outcome = null;
        for (RecordLog<?, Gone> log : known.isEmpty() ? all : known) {
            Outcome one = delete(log, key, deletion);
            outcome = outcome == null || one == Outcome.TAKEN ? one : outcome;
        }
        return outcome == null ? Outcome.KNOWN : outcome;
    }

    private static <F extends SlowFact> Outcome delete(
            RecordLog<F, Gone> log, RecordKey key, Account<EmployeeFact> deletion) {
        return log.add(key, Account.<F>deleted(deletion.revision(), deletion.at()));
    }

    /** All facts, with a number that grows with each that is new. */
    Known known() {
        // Read before the facts: a fact that comes in between is known, but has another look taken.
        return new Known(all.stream().mapToLong(RecordLog::version).sum(), this::tally);
    }

    EmployeeExperienceTally tally() {
        return new EmployeeExperienceTally(
                staff.records(),
                outputs.records(),
                reached.records(),
                answers.records(),
                surveys.records(),
                weeks.records());
    }

    void erase() {
        all.forEach(RecordLog::erase);
    }
}
