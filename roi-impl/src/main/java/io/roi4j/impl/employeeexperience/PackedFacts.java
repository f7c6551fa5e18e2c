package io.roi4j.impl.employeeexperience;

import io.roi4j.SlowFact;
import io.roi4j.impl.tally.Account;
import io.roi4j.impl.tally.RecordKey;
import io.roi4j.impl.tally.Records;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a publication. It is remembered for a month or more, while the log has long gone on to other facts, and read only
 * where its figures are calculated anew: so they are packed into bytes once that was done; as objects they are many times as
 * large.
 *
 * <p>Safe for use by several threads.
 */
final class PackedFacts {
    private static final int BUFFER = 8192;

    private @Nullable EmployeeExperienceTally tally;
    private byte[] bytes = {};

    /** Facts of a tally that was cut, in which there are no deletions; not packed yet. */
    PackedFacts(EmployeeExperienceTally tally) {
        this.tally = tally;
    }

    /** The facts; where they are packed, made anew with each call. */
    synchronized EmployeeExperienceTally tally() {
        EmployeeExperienceTally open = tally;
        return open == null ? unpack() : open;
    }

    /** From now on takes little room. */
    synchronized void pack() {
        EmployeeExperienceTally open = tally;
        if (open != null) {
            bytes = pack(open);
            tally = null;
        }
    }

    /** How many bytes they take; 0 as long as they aren't packed. */
    synchronized int size() {
        return bytes.length;
    }

    private static byte[] pack(EmployeeExperienceTally tally) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes, fast), BUFFER))) {
            write(tally.staff(), FactForm.EMPLOYMENT, out);
            write(tally.outputs(), FactForm.OUTPUT, out);
            write(tally.reached(), FactForm.REACHED, out);
            write(tally.answers(), FactForm.ANSWER, out);
            write(tally.surveys(), FactForm.SURVEY, out);
            write(tally.weeks(), FactForm.WEEK, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private EmployeeExperienceTally unpack() {
        InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(inflated, BUFFER))) {
            return new EmployeeExperienceTally(
                    read(FactForm.EMPLOYMENT, in),
                    read(FactForm.OUTPUT, in),
                    read(FactForm.REACHED, in),
                    read(FactForm.ANSWER, in),
                    read(FactForm.SURVEY, in),
                    read(FactForm.WEEK, in));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static <F extends SlowFact> void write(Records<F, Gone> records, FactForm<F> form, DataOutputStream out)
            throws IOException {
        FactForm.instant(records.compactedUntil(), out);
        out.writeInt((int) records.facts().count());
        for (Map.Entry<RecordKey, Account<F>> entry : records.known().entrySet()) {
            F fact = entry.getValue().fact().orElse(null);
            if (fact != null) {
                out.writeUTF(entry.getKey().source());
                out.writeUTF(entry.getKey().id());
                out.writeLong(entry.getValue().revision());
                out.writeUTF(fact.id());
                form.write(fact, out);
            }
        }
    }

    private static <F extends SlowFact> Records<F, Gone> read(FactForm<F> form, DataInputStream in) throws IOException {
        Instant compactedUntil = FactForm.instant(in);
        int facts = in.readInt();
        Map<RecordKey, Account<F>> known = new HashMap<>();
        for (int i = 0; i < facts; i++) {
            RecordKey key = new RecordKey(in.readUTF(), in.readUTF());
            long revision = in.readLong();
            known.put(key, Account.of(revision, form.read(in.readUTF(), in)));
        }
        return new Records<>(known, Gone.EMPTY, compactedUntil);
    }
}
