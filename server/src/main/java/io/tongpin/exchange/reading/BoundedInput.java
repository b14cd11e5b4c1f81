package io.tongpin.exchange.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An inflated stream that stops a bomb (解压上限): it fails when more comes out than allowed, or when far more comes out
 * than the packed size can honestly hold.
 */
final class BoundedInput extends FilterInputStream {

    /** Ordinary tables pack up to about 1:60; the first megabytes are free, so that small files may be as dull as they like. */
    private static final long RATIO = 250;

    private static final long FREE = 4L << 20;

    private final long limit;
    private long count;

    /** @param packed size of the packed bytes, from which the honest limit follows */
    BoundedInput(InputStream in, long packed, long limit) {
        super(in);
        this.limit = Math.min(limit, Math.max(FREE, packed * RATIO));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int read) throws TooBig {
        count += read;
        if (count > limit) {
            throw new TooBig(limit);
        }
    }

    /** More came out than may. */
    static final class TooBig extends IOException {

        private static final long serialVersionUID = 1L;

        TooBig(long limit) {
            super("more than " + limit + " bytes");
        }
    }
}
