package io.roi4j.impl.employeeexperience;

import static io.roi4j.Direction.UP;

import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.employeeexperience.EmployeeSurvey;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.NetScores;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Opinions;
import io.roi4j.impl.tally.Records;
import io.roi4j.impl.tally.Slice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Indicator 3, employees: what do they say (3.4)? */
public final class SurveyFormulas {
    private SurveyFormulas() {}

    /** 3.4: all figures. */
    public static EmployeeSurvey survey(Inputs<EmployeeExperienceTally> inputs) {
        return new EmployeeSurvey(enps(inputs), responseRate(inputs));
    }

    /** 3.4: the net score of all answers. */
    public static Score enps(Inputs<EmployeeExperienceTally> inputs) {
        Settings settings = inputs.settings();
        Reason refusal = Groups.refusal(answerers(inputs.current().tally()), forgotten(inputs), settings)
                .orElse(null);
        if (refusal != null) {
            return new Score(Groups.absent(refusal, UP, settings));
        }
        Evidence<Opinions> before = opinions(inputs.baseline());
        Inputs<Opinions> opinions = new Inputs<>(opinions(inputs.current()), before, settings);
        Reading reading = NetScores.reading(opinions, UP);
        return new Score(ReadingBuilder.of(reading.estimate(), settings)
                .from(reading.observations(), reading.provenance())
                .against(Groups.comparison(answerers(inputs.baseline().tally()), UP, settings, reading::comparison))
                .warn(reading.warnings().contains(Warning.INDEPENDENCE_ASSUMED), Warning.INDEPENDENCE_ASSUMED)
                .warn(cut(inputs), Warning.HORIZON_CUT)
                .build());
    }

    /** Answers / asked. */
    public static Ratio responseRate(Inputs<EmployeeExperienceTally> inputs) {
        Settings settings = inputs.settings();
        long asked = asked(inputs.current().tally());
        long answers = opinions(inputs.current()).tally().answers();
        if (asked == 0 && answers > 0) {
            return new Ratio(Groups.absent(Reason.NOT_RECORDED, UP, settings));
        }
        Reason refusal = Groups.few(answers, settings)
                ? Reason.BELOW_MIN_CELL_SIZE
                : Groups.refusal(asked, inputs.current().tally().surveys(), settings)
                        .orElse(null);
        if (refusal != null) {
            return new Ratio(Groups.absent(refusal, UP, settings));
        } else if (answers > asked) {
            Estimate absent = Estimate.absent(Reason.INVALID_INPUT, "more answers than persons asked");
            return new Ratio(Groups.reading(absent, asked, inputs).build());
        }
        Reading reading = Proportions.reading(
                new Inputs<>(response(inputs.current(), settings), response(inputs.baseline(), settings), settings),
                UP);
        return new Ratio(ReadingBuilder.of(reading.estimate(), settings)
                .from(asked, reading.provenance())
                .against(Groups.comparison(
                        response(inputs.baseline(), settings).tally().trials(), UP, settings, reading::comparison))
                .warn(cut(inputs), Warning.HORIZON_CUT)
                .build());
    }

    private static boolean cut(Inputs<EmployeeExperienceTally> inputs) {
        EmployeeExperienceTally tally = inputs.current().tally();
        return EmployeeExperienceTally.cut(tally.answers()) || EmployeeExperienceTally.cut(tally.surveys());
    }

    /** Answers of either kind, those that had to make room first. */
    private static Records<?, Gone> forgotten(Inputs<EmployeeExperienceTally> inputs) {
        EmployeeExperienceTally tally = inputs.current().tally();
        return EmployeeExperienceTally.cut(tally.answers()) ? tally.answers() : tally.surveys();
    }

    /** Different persons who answered. */
    private static long answerers(EmployeeExperienceTally tally) {
        return tally.answers().facts().map(SurveyAnswer::person).distinct().count()
                + tally.surveys().facts().mapToLong(SurveyResult::answers).sum();
    }

    private static long asked(EmployeeExperienceTally tally) {
        return tally.surveys().facts().mapToLong(SurveyResult::asked).sum();
    }

    /** What can't be a share, and what few answered, counts as no baseline. */
    private static Evidence<Binomial> response(Evidence<EmployeeExperienceTally> side, Settings settings) {
        long asked = asked(side.tally());
        long answers = opinions(side).tally().answers();
        Binomial response =
                answers > asked || Groups.few(answers, settings) ? Binomial.EMPTY : new Binomial(answers, asked);
        return new Evidence<>(response, List.of(), side.provenance(), side.label());
    }

    private static Evidence<Opinions> opinions(Evidence<EmployeeExperienceTally> side) {
        SortedMap<Instant, Opinions> days = new TreeMap<>();
        side.tally()
                .answers()
                .facts()
                .forEach(answer -> days.merge(
                        answer.at().truncatedTo(ChronoUnit.DAYS),
                        Opinions.ofRecommendation(answer.score()),
                        Opinions::merge));
        side.tally()
                .surveys()
                .facts()
                .forEach(survey -> days.merge(
                        survey.at().truncatedTo(ChronoUnit.DAYS),
                        new Opinions(survey.promoters(), survey.passives(), survey.detractors()),
                        Opinions::merge));
        List<Slice<Opinions>> slices = days.entrySet().stream()
                .map(day -> new Slice<>(day.getKey(), Duration.ofDays(1), day.getValue()))
                .toList();
        Opinions all = days.values().stream().reduce(Opinions.EMPTY, Opinions::merge);
        return new Evidence<>(all, slices, side.provenance(), side.label());
    }
}
