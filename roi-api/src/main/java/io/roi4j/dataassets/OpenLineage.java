package io.roi4j.dataassets;

import io.roi4j.InvalidFactException;
import io.roi4j.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenLineage run event says of the lineage of attributes, by the {@code columnLineage} facets of its outputs. All
 * names of the OpenLineage standard that this library knows stand here.
 *
 * <p>An event that says nothing of it is taken as such: one of a run that only starts, failed or was aborted, one without
 * outputs, an output without the facet. What is odd is left out, and the rest is taken.
 *
 * <p>Source: the OpenLineage specification, RunEvent 2-0 and ColumnLineageDatasetFacet 1-2.
 *
 * @param lineage what can be told, one fact for each output
 * @param refusal why some of it, or all, was left out; empty when nothing was
 * @param message what was left out, for a person; empty when nothing was
 */
public record OpenLineage(List<LineageTraced> lineage, Optional<Reason> refusal, String message) {
    private static final OpenLineage NOTHING = new OpenLineage(List.of(), Optional.empty(), "");
    private static final Set<String> NOTHING_WRITTEN = Set.of("START", "ABORT", "FAIL");

    public OpenLineage {
        lineage = List.copyOf(lineage);
    }

    /** The one name under which this library knows a data set of that OpenLineage namespace and name. */
    public static String dataset(String namespace, String name) {
        return namespace + "/" + name;
    }

    /**
     * Reads a run event. Never throws.
     *
     * @param runEvent the event as any JSON library parses it: maps for objects, lists for arrays, strings
     */
    public static OpenLineage of(@Nullable Map<String, ?> runEvent) {
        try {
            return read(runEvent);
        } catch (RuntimeException odd) {
            // A map of the host's own kind may throw whatever it likes.
            return refused(Reason.INVALID_INPUT, "event: can't be read");
        }
    }

    private static OpenLineage read(@Nullable Map<String, ?> runEvent) {
        if (runEvent == null) {
            return refused(Reason.INVALID_INPUT, "event: must be an object");
        } else if (runEvent.get("eventType") instanceof String type && NOTHING_WRITTEN.contains(type)) {
            return NOTHING;
        }
        String job = identity(runEvent.get("job"));
        Instant at = time(runEvent.get("eventTime"));
        if (job == null || at == null) {
            return refused(
                    Reason.INVALID_INPUT,
                    job == null ? "job: needs namespace and name" : "eventTime: needs date, time and offset");
        }
        Object outputs = runEvent.get("outputs");
        if (outputs != null && !(outputs instanceof List<?>)) {
            return refused(Reason.INVALID_INPUT, "outputs: must be an array");
        }
        OpenLineage all = NOTHING;
        for (Object output : outputs instanceof List<?> list ? list : List.of()) {
            all = all.and(output(job, at, output));
        }
        return all;
    }

    private OpenLineage and(OpenLineage other) {
        List<LineageTraced> both = new ArrayList<>(lineage);
        both.addAll(other.lineage);
        return refusal.isPresent()
                ? new OpenLineage(both, refusal, message)
                : new OpenLineage(both, other.refusal, other.message);
    }

    private static OpenLineage output(String job, Instant at, @Nullable Object output) {
        String dataset = identity(output);
        if (dataset == null) {
            return refused(Reason.INVALID_INPUT, "outputs: one needs namespace and name");
        }
        Object facet = within(within(output, "facets"), "columnLineage");
        if (facet == null) {
            return NOTHING;
        }
        if (!(within(facet, "fields") instanceof Map<?, ?> fields)) {
            return refused(Reason.INVALID_INPUT, "columnLineage: needs fields");
        }
        Map<String, Set<Attribute>> origins = new HashMap<>();
        boolean odd = false;
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            Set<Attribute> inputs = inputs(field.getValue());
            odd |= inputs == null || !(field.getKey() instanceof String);
            if (inputs != null && field.getKey() instanceof String name) {
                origins.put(name, inputs);
            }
        }
        return told(job, dataset, at, origins, odd);
    }

    private static OpenLineage told(
            String job, String dataset, Instant at, Map<String, Set<Attribute>> origins, boolean odd) {
        try {
            List<LineageTraced> lineage = List.of(new LineageTraced(job, dataset, at, origins));
            return odd
                    ? new OpenLineage(lineage, Optional.of(Reason.INVALID_INPUT), "columnLineage: a field was left out")
                    : new OpenLineage(lineage, Optional.empty(), "");
        } catch (InvalidFactException e) {
            return refused(e.reason(), "columnLineage: " + e.getMessage());
        }
    }

    /** What a field was made from; null for a field that can't be read, because half of its origins would look like all. */
    private static @Nullable Set<Attribute> inputs(@Nullable Object field) {
        if (!(within(field, "inputFields") instanceof List<?> inputs)) {
            return null;
        }
        Set<Attribute> origins = new HashSet<>();
        for (Object input : inputs) {
            String dataset = identity(input);
            if (dataset == null || !(within(input, "field") instanceof String name)) {
                return null;
            }
            try {
                origins.add(new Attribute(dataset, name));
            } catch (InvalidFactException e) {
                return null;
            }
        }
        return origins;
    }

    private static @Nullable String identity(@Nullable Object named) {
        return within(named, "namespace") instanceof String namespace
                        && within(named, "name") instanceof String name
                        && !name.isBlank()
                ? dataset(namespace, name)
                : null;
    }

    private static @Nullable Object within(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static @Nullable Instant time(@Nullable Object text) {
        try {
            return text instanceof String iso ? OffsetDateTime.parse(iso).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OpenLineage refused(Reason reason, String message) {
        return new OpenLineage(List.of(), Optional.of(reason), message);
    }
}
