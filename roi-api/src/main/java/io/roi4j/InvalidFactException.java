package io.roi4j;

/** A slow fact was built from values that can't be true. The message names the field and says what is allowed. */
public final class InvalidFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;

    /** Says which field is wrong, why, and what would be right. */
    public InvalidFactException(String field, Reason reason, String message) {
        super(field + ": " + message + " (" + reason.id() + ")");
        this.field = field;
        this.reason = reason;
    }

    /** Why the value can't be taken. */
    public Reason reason() {
        return reason;
    }

    /** The name of the field. */
    public String field() {
        return field;
    }
}
