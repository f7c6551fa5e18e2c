package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Departure;
import io.roi4j.employeeexperience.Employment;
import io.roi4j.employeeexperience.Ending;
import io.roi4j.employeeexperience.ExitReason;
import io.roi4j.employeeexperience.Output;
import io.roi4j.employeeexperience.ProductivityReached;
import io.roi4j.employeeexperience.SurveyAnswer;
import io.roi4j.employeeexperience.SurveyResult;
import io.roi4j.employeeexperience.TeamWeek;
import io.roi4j.employeeexperience.WorkKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How facts of one kind are written to {@link PackedFacts}, without their id.
 *
 * @param writer writes a fact
 * @param reader reads the fact of an id
 */
record FactForm<F>(Writer<F> writer, Reader<F> reader) {
    static final FactForm<Employment> EMPLOYMENT = new FactForm<>(FactForm::employment, FactForm::employment);
    static final FactForm<Output> OUTPUT = new FactForm<>(
            (fact, out) -> {
                instant(fact.at(), out);
                out.writeUTF(fact.employment());
                out.writeDouble(fact.value());
            },
            (id, in) -> new Output(id, instant(in), in.readUTF(), in.readDouble()));
    static final FactForm<ProductivityReached> REACHED = new FactForm<>(
            (fact, out) -> {
                instant(fact.at(), out);
                out.writeUTF(fact.employment());
            },
            (id, in) -> new ProductivityReached(id, instant(in), in.readUTF()));
    static final FactForm<SurveyAnswer> ANSWER = new FactForm<>(
            (fact, out) -> {
                instant(fact.at(), out);
                out.writeUTF(fact.person());
                out.writeByte(fact.score());
            },
            (id, in) -> new SurveyAnswer(id, instant(in), in.readUTF(), in.readByte()));
    static final FactForm<SurveyResult> SURVEY = new FactForm<>(
            (fact, out) -> {
                instant(fact.at(), out);
                out.writeLong(fact.asked());
                out.writeLong(fact.promoters());
                out.writeLong(fact.passives());
                out.writeLong(fact.detractors());
            },
            (id, in) -> new SurveyResult(id, instant(in), in.readLong(), in.readLong(), in.readLong(), in.readLong()));
    static final FactForm<TeamWeek> WEEK = new FactForm<>(FactForm::week, FactForm::week);

    /** Writes a fact. */
    @FunctionalInterface
    interface Writer<F> {
        void write(F fact, DataOutput out) throws IOException;
    }

    /** Reads a fact. */
    @FunctionalInterface
    interface Reader<F> {
        F read(String id, DataInput in) throws IOException;
    }

    void write(F fact, DataOutput out) throws IOException {
        writer.write(fact, out);
    }

    F read(String id, DataInput in) throws IOException {
        return reader.read(id, in);
    }

    private static void employment(Employment fact, DataOutput out) throws IOException {
        instant(fact.start(), out);
        instant(fact.watchedFrom(), out);
        perhaps(fact.watchedUntil(), FactForm::instant, out);
        perhaps(fact.departure(), FactForm::departure, out);
        perhaps(fact.aiSince(), FactForm::instant, out);
    }

    private static Employment employment(String id, DataInput in) throws IOException {
        return new Employment(
                id,
                instant(in),
                instant(in),
                in.readBoolean() ? Optional.of(instant(in)) : Optional.empty(),
                in.readBoolean() ? Optional.of(departure(in)) : Optional.empty(),
                in.readBoolean() ? Optional.of(instant(in)) : Optional.empty());
    }

    private static <V> void perhaps(Optional<V> value, Writer<V> writer, DataOutput out) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(value.get(), out);
        }
    }

    private static void departure(Departure departure, DataOutput out) throws IOException {
        instant(departure.at(), out);
        out.writeUTF(departure.ending().name());
        out.writeUTF(departure.reason().name());
        out.writeBoolean(departure.aiRelated());
    }

    private static Departure departure(DataInput in) throws IOException {
        return new Departure(
                instant(in), Ending.valueOf(in.readUTF()), ExitReason.valueOf(in.readUTF()), in.readBoolean());
    }

    private static void week(TeamWeek fact, DataOutput out) throws IOException {
        instant(fact.at(), out);
        out.writeUTF(fact.team());
        out.writeLong(fact.persons());
        duration(fact.working(), out);
        out.writeByte(fact.parts().size());
        for (Map.Entry<WorkKind, Duration> part : fact.parts().entrySet()) {
            out.writeUTF(part.getKey().name());
            duration(part.getValue(), out);
        }
    }

    private static TeamWeek week(String id, DataInput in) throws IOException {
        Instant at = instant(in);
        String team = in.readUTF();
        long persons = in.readLong();
        Duration working = duration(in);
        Map<WorkKind, Duration> parts = new EnumMap<>(WorkKind.class);
        for (int left = in.readByte(); left > 0; left--) {
            parts.put(WorkKind.valueOf(in.readUTF()), duration(in));
        }
        return new TeamWeek(id, at, team, persons, working, parts);
    }

    private static void duration(Duration duration, DataOutput out) throws IOException {
        out.writeLong(duration.getSeconds());
        out.writeInt(duration.getNano());
    }

    private static Duration duration(DataInput in) throws IOException {
        return Duration.ofSeconds(in.readLong(), in.readInt());
    }

    /** Writes an instant. */
    static void instant(Instant instant, DataOutput out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    /** Reads an instant. */
    static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
