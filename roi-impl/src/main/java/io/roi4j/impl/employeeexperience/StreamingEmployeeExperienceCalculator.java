package io.roi4j.impl.employeeexperience;

import io.roi4j.Elapsed;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.employeeexperience.EmployeeExperienceCalculator;
import io.roi4j.employeeexperience.EmployeeExperienceMetrics;
import io.roi4j.employeeexperience.EmployeeFact;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.employeeexperience.Releases.Release;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.intake.Importer;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.timeline.RecordLog.Outcome;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indicator 3, employees, of one initiative and cohort. */
public final class StreamingEmployeeExperienceCalculator extends StreamingCalculator<EmployeeExperienceMetrics>
        implements EmployeeExperienceCalculator {
    private final StaffLogs logs = new StaffLogs();
    private final Publication publication = new Publication();
    private final MetricsMemo memo = new MetricsMemo();
    private volatile Horizon horizon = Horizon.YEAR;

    /** The calculator of one initiative and cohort. */
    public StreamingEmployeeExperienceCalculator(RoomContext context) {
        super(context);
    }

    @Override
    public void employed(Employment fact) {
        if (context.accepts(fact) && context.inTime(fact.at())) {
            publication.staffKnownUntil(Instant.MAX);
            add(fact, fullness(fact));
        }
    }

    /** Who tells more of an employment tells it later, so it counts as a later revision. */
    private static long fullness(Employment fact) {
        return (fact.departure().isPresent() ? 2L : 0) + (fact.aiSince().isPresent() ? 1L : 0);
    }

    @Override
    public void answered(SurveyAnswer fact) {
        tell(fact);
    }

    @Override
    public void surveyed(SurveyResult fact) {
        tell(fact);
    }

    @Override
    public void produced(Output fact) {
        tell(fact);
    }

    @Override
    public void becameProductive(ProductivityReached fact) {
        tell(fact);
    }

    @Override
    public void worked(TeamWeek fact) {
        tell(fact);
    }

    private void tell(@Nullable EmployeeFact fact) {
        if (context.accepts(fact) && fact != null && context.inTime(fact.at())) {
            add(fact, 0);
        }
    }

    private void add(EmployeeFact fact, long revision) {
        Outcome outcome = logs.add(RecordKey.of(fact.id()), revision, fact);
        if (outcome == Outcome.TOO_OLD) {
            context.refuse(Reason.TOO_OLD);
        } else if (outcome == Outcome.CONTRADICTS) {
            context.refuse(Reason.INVALID_INPUT);
        }
    }

    @Override
    public ImportAnswer importBatch(ImportBatch<? extends EmployeeFact> batch) {
        return new Importer<EmployeeFact>(context, (key, account) -> take(key, account, batch.asOf())).take(batch);
    }

    private Outcome take(RecordKey key, Account<EmployeeFact> account, Instant asOf) {
        EmployeeFact fact = account.fact().orElse(null);
        if (fact == null) {
            return logs.delete(key, account);
        }
        if (fact instanceof Employment) {
            publication.staffKnownUntil(asOf);
        }
        return logs.add(key, account.revision(), fact);
    }

    @Override
    public void horizon(int months) {
        if (!context.open()) {
            return;
        } else if (months < 1 || months > Horizon.MOST) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else {
            horizon = new Horizon(months);
        }
    }

    @Override
    protected void erasePersons() {
        logs.erase();
        publication.erase();
        memo.erase();
    }

    @Override
    public EmployeeExperienceMetrics calculate(Settings settings) {
        Horizon at = horizon;
        StreamingEmployeeExperienceCalculator baseline = context.existingBaseline(
                        StreamingEmployeeExperienceCalculator.class)
                .orElse(null);
        Map<Family, Release> current = published(settings.scope(), settings.minimumGroup(), at);
        Map<Family, Release> before = baseline == null
                ? Map.of()
                : baseline.published(settings.scope().all(), settings.minimumGroup(), at);
        Map<String, Elapsed> ages = new HashMap<>();
        current.forEach((family, release) -> ages.put(
                family.id(),
                EmployeeExperienceFormulas.dataAge(
                        release.crowd().persons(),
                        Provenance.REPORTED,
                        own(settings, release),
                        settings.scope().asOf())));
        EmployeeExperienceMetrics metrics = memo.metrics(
                new MetricsMemo.Basis(current, before, settings, at),
                ages,
                () -> EmployeeExperienceFormulas.metrics(inputs(current, before, baseline, settings), at, ages));
        // Not before: the figures of something new are calculated at once, and then for a month no more.
        Stream.of(current, before)
                .flatMap(all -> all.values().stream())
                .forEach(release -> release.facts().pack());
        return metrics;
    }

    /** The settings with what a publication speaks of. */
    private static Settings own(Settings settings, Release release) {
        return new Settings(release.scope(), settings.confidence(), settings.currency(), settings.minimumGroup());
    }

    /** Unpacks each publication once, though several families may rest on it. */
    private Function<Family, Inputs<EmployeeExperienceTally>> inputs(
            Map<Family, Release> current,
            Map<Family, Release> before,
            @Nullable StreamingEmployeeExperienceCalculator baseline,
            Settings settings) {
        Map<PackedFacts, EmployeeExperienceTally> open = new HashMap<>();
        return family -> {
            Release release = Objects.requireNonNull(current.get(family));
            Release other = before.get(family);
            Evidence<EmployeeExperienceTally> old = baseline == null || other == null
                    ? Evidence.of(EmployeeExperienceTally.EMPTY)
                    : baseline.evidence(open.computeIfAbsent(other.facts(), PackedFacts::tally));
            EmployeeExperienceTally tally = open.computeIfAbsent(release.facts(), PackedFacts::tally);
            return new Inputs<>(evidence(tally), old, own(settings, release));
        };
    }

    private Map<Family, Release> published(Scope scope, int minimum, Horizon at) {
        return publication.of(logs.known(), scope, minimum, at);
    }

    private Evidence<EmployeeExperienceTally> evidence(EmployeeExperienceTally tally) {
        return new Evidence<>(
                tally,
                List.of(),
                Provenance.REPORTED,
                "cohort " + context.cohort().id());
    }
}
