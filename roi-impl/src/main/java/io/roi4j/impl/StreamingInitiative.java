package io.roi4j.impl;

import io.roi4j.Calculator;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.inference.InferenceCalculator;
import io.roi4j.inference.InferenceRecorder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One cohort of an initiative: its rooms. All cohorts of an initiative share the values of its dimensions. */
final class StreamingInitiative implements Initiative {
    private final String name;
    private final Cohort cohort;
    private final Siblings siblings;
    private final Map<Class<?>, StreamingCalculator<?>> rooms = new LinkedHashMap<>();
    private final InferenceCalculator inferences;

    private StreamingInitiative(String name, Cohort cohort, Siblings siblings) {
        this.name = name;
        this.cohort = cohort;
        this.siblings = siblings;
        Rooms.ALL.forEach(room -> rooms.put(room.type(), room.factory().apply(new RoomContext(siblings.roi, this))));
        this.inferences = calculator(InferenceCalculator.class);
    }

    /** The cohort {@code AFTER} of a new initiative. */
    static StreamingInitiative create(String name, StreamingRoi roi) {
        return new Siblings(name, roi).of(Cohort.AFTER);
    }

    /** The cohorts of one initiative, and what they share. */
    private static final class Siblings {
        private final String name;
        private final StreamingRoi roi;
        private final ConcurrentMap<Cohort, StreamingInitiative> cohorts = new ConcurrentHashMap<>();
        private final ConcurrentMap<String, BoundedNames> names = new ConcurrentHashMap<>();

        Siblings(String name, StreamingRoi roi) {
            this.name = name;
            this.roi = roi;
        }

        StreamingInitiative of(Cohort cohort) {
            StreamingInitiative known = cohorts.get(cohort);
            if (known == null) {
                known = cohorts.computeIfAbsent(cohort, c -> new StreamingInitiative(name, c, this));
                roi.born();
            }
            return known;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Cohort cohort() {
        return cohort;
    }

    @Override
    public StreamingInitiative cohort(Cohort other) {
        return siblings.of(other == null ? cohort : other);
    }

    @Override
    public List<Cohort> cohorts() {
        return siblings.cohorts.keySet().stream().sorted().toList();
    }

    @Override
    public <C extends Calculator<?>> C calculator(Class<C> type) {
        StreamingCalculator<?> room = rooms.get(type);
        if (room == null) {
            throw new IllegalArgumentException("type: " + type + " is no calculator of this library");
        }
        return type.cast(room);
    }

    /** Without a look into the map, because hosts may ask for each inference. */
    @Override
    public InferenceRecorder inferences(String model) {
        return inferences.model(model);
    }

    @Override
    public List<Calculator<?>> calculators() {
        return List.copyOf(rooms.values());
    }

    /** A cohort that somebody asked for already. */
    Optional<StreamingInitiative> existing(Cohort other) {
        return Optional.ofNullable(siblings.cohorts.get(other));
    }

    <S extends StreamingCalculator<?>> S room(Class<S> type) {
        return rooms.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    List<StreamingCalculator<?>> rooms() {
        return List.copyOf(rooms.values());
    }

    BoundedNames names(String dimension) {
        return siblings.names.computeIfAbsent(dimension, siblings.roi::newNames);
    }
}
