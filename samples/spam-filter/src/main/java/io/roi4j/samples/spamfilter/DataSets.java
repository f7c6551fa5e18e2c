package io.roi4j.samples.spamfilter;

import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DatasetRecorder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The data that this filter keeps, with their real sizes and every time that they are read: what is stored, and is it put
 * to use? The archive of verdicts is what many systems have too: it is written for ever and never read. Not safe for use
 * by several threads.
 */
final class DataSets {

    /** 57 numbers and the truth. */
    static final long BYTES_PER_MAIL = (long) Features.COUNT * Double.BYTES + 1;

    private final DatasetRecorder training;
    private final DatasetRecorder evaluation;
    private final DatasetRecorder revealed;
    private final DatasetRecorder archive;
    private final ByteArrayOutputStream verdicts = new ByteArrayOutputStream();
    private long revealedMails;

    /** Enters all data sets in the catalogue, as they are after the file was read and the mails were dealt out. */
    DataSets(DataAssetsCalculator assets, MailSplit split) {
        DatasetRecorder file = assets.dataset("spambase-file");
        file.stored(Spambase.fileBytes());
        file.accessed();
        training = assets.dataset("training-mails");
        training.stored(split.training().size() * BYTES_PER_MAIL);
        evaluation = assets.dataset("evaluation-mails");
        evaluation.stored(split.evaluation().size() * BYTES_PER_MAIL);
        revealed = assets.dataset("revealed-mails");
        revealed.stored(0);
        archive = assets.dataset("verdict-archive");
        archive.stored(0);
    }

    /** A model was trained on the mails of the start. */
    void trainingMailsRead() {
        training.accessed();
    }

    /** A model was trained on the mails of the stream whose truth is known. */
    void revealedMailsRead() {
        revealed.accessed();
    }

    /** Models were judged. */
    void evaluationMailsRead() {
        evaluation.accessed();
    }

    /** The truth about one more mail is known; mail and truth are kept. */
    void revealed() {
        revealed.stored(++revealedMails * BYTES_PER_MAIL);
    }

    /** Keeps a line about a decision, as mail servers do. */
    void archive(Decision decision) {
        String line = decision.mail().id() + " " + decision.at() + " rule=" + decision.ruleSaysSpam() + " "
                + decision.model() + "=" + decision.modelSaysSpam() + "\n";
        verdicts.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        archive.stored(verdicts.size());
    }
}
