package io.roi4j.impl.errorreduction;

import io.roi4j.errorreduction.Evaluation;

/**
 * The log-reduction ln(e₀ / e₁) of an error rate by one retraining, with its variance by the delta method: of separate
 * counts 1/k₀ - 1/n₀ + 1/k₁ - 1/n₁, of paired ones (b + c) / (k₀ k₁), where b and c are the items that only one of the
 * models got wrong. Where a model made no error, 1/2 is added to the cells (Haldane 1956), and said.
 *
 * @param value the log-reduction; positive means fewer errors
 * @param variance its variance
 * @param corrected whether 1/2 was added
 */
record LogReduction(double value, double variance, boolean corrected) {
    private static final double HALF = 0.5;

    static LogReduction of(Evaluation evaluation) {
        boolean corrected = evaluation.errorsBefore() == 0 || evaluation.errorsAfter() == 0;
        double add = corrected ? HALF : 0;
        return evaluation instanceof Evaluation.Paired paired
                ? paired(paired, add, corrected)
                : separate(evaluation, add, corrected);
    }

    private static LogReduction separate(Evaluation e, double add, boolean corrected) {
        double before = e.errorsBefore() + add;
        double beforeOf = e.outcomesBefore() + 2 * add;
        double after = e.errorsAfter() + add;
        double afterOf = e.outcomesAfter() + 2 * add;
        double variance = 1 / before - 1 / beforeOf + 1 / after - 1 / afterOf;
        return new LogReduction(Math.log(before / beforeOf / (after / afterOf)), variance, corrected);
    }

    private static LogReduction paired(Evaluation.Paired p, double add, boolean corrected) {
        double onlyOld = p.onlyOldWrong() + add;
        double onlyNew = p.onlyNewWrong() + add;
        double before = p.bothWrong() + onlyOld;
        double after = p.bothWrong() + onlyNew;
        return new LogReduction(Math.log(before / after), (onlyOld + onlyNew) / (before * after), corrected);
    }
}
