package io.roi4j.samples.spamfilter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * The data set: 4,601 real e-mails of 1999, 1,813 of them spam. Origin and licence stand in SPAMBASE.md beside the file.
 */
final class Spambase {

    static final int SPAM = 1_813;
    static final int NOT_SPAM = 2_788;

    private static final String RESOURCE = "spambase.csv.gz";
    private static final String HEADER = quoted(Features.NAMES) + ",\"type\"";

    /** A typical one: of the seeds 0 to 99 its first model and its retrainings come nearest to the average over all. */
    static final long TYPICAL_SEED = 11;

    private Spambase() {}

    /** All mails in an order that is the same in every run; the file itself is sorted by class. */
    static List<Mail> load() {
        return load(TYPICAL_SEED);
    }

    /**
     * All mails, shuffled by a seed.
     *
     * @throws IllegalStateException if the data set is missing, unreadable or not the one that this sample was made for
     */
    static List<Mail> load(long seed) {
        List<Mail> mails = new ArrayList<>(read());
        Collections.shuffle(mails, new Random(seed));
        return List.copyOf(mails);
    }

    /** The size of the file, compressed as it is. */
    static long fileBytes() {
        try (InputStream resource = open()) {
            return resource.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException("Spambase: " + RESOURCE + " can't be read", e);
        }
    }

    private static InputStream open() {
        InputStream resource = Spambase.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("Spambase: " + RESOURCE + " is not on the class path");
        }
        return resource;
    }

    private static List<Mail> read() {
        try (InputStream resource = open()) {
            return read(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII)));
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("Spambase: " + RESOURCE + " can't be read", e);
        }
    }

    static List<Mail> read(BufferedReader csv) throws IOException {
        if (!HEADER.equals(csv.readLine())) {
            throw new IllegalStateException("Spambase: the header is not that of the 57 known features and the type");
        }
        List<String> lines = csv.lines().toList();
        List<Mail> mails = new ArrayList<>(lines.size());
        for (String line : lines) {
            mails.add(mail(mails.size() + 1, line));
        }
        long spam = mails.stream().filter(Mail::spam).count();
        if (spam != SPAM || mails.size() - spam != NOT_SPAM) {
            throw new IllegalStateException("Spambase: expected %d spam + %d not, found %d + %d"
                    .formatted(SPAM, NOT_SPAM, spam, mails.size() - spam));
        }
        return mails;
    }

    private static Mail mail(int id, String line) {
        try {
            String[] fields = line.split(",", -1);
            double[] values = new double[fields.length - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(fields[i]);
            }
            return new Mail(id, new Features(values), isSpam(fields[values.length]));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Spambase: mail " + id + ": " + e.getMessage(), e);
        }
    }

    private static boolean isSpam(String type) {
        return switch (type) {
            case "\"spam\"" -> true;
            case "\"nonspam\"" -> false;
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private static String quoted(List<String> names) {
        return "\"" + String.join("\",\"", names) + "\"";
    }
}
