package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.reading.RowCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one document, put together (单据原文).
 *
 * @param order by what documents of its kind are sorted: the place in the sequence, or the time
 * @param number of the document
 */
record Bundle(ChainDocument.Kind kind, long order, String number, Row head, List<Row> lines) {

    /** Writes and reads bundles of one kind of document. */
    record Codec(RowCodec head, RowCodec line) implements ExternalSort.Codec<Bundle> {

        private static final ChainDocument.Kind[] KINDS = ChainDocument.Kind.values();

        @Override
        public void write(Bundle bundle, DataOutput out) throws IOException {
            out.writeByte(bundle.kind().ordinal());
            out.writeLong(bundle.order());
            out.writeUTF(bundle.number());
            head.write(bundle.head(), out);
            out.writeInt(bundle.lines().size());
            for (Row row : bundle.lines()) {
                line.write(row, out);
            }
        }

        @Override
        public Bundle read(DataInput in) throws IOException {
            ChainDocument.Kind kind = KINDS[in.readByte()];
            long order = in.readLong();
            String number = in.readUTF();
            Row first = head.read(in);
            int count = in.readInt();
            List<Row> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(line.read(in));
            }
            return new Bundle(kind, order, number, first, lines);
        }

        @Override
        public int weight(Bundle bundle) {
            return 10 + 8 * bundle.lines().size();
        }
    }

    /** A row with the number by which it is brought together with others. */
    record Numbered(String number, Row row) {

        /** Writes and reads the rows of one file. */
        record Codec(RowCodec codec, String key) implements ExternalSort.Codec<Numbered> {

            @Override
            public void write(Numbered item, DataOutput out) throws IOException {
                codec.write(item.row(), out);
            }

            @Override
            public Numbered read(DataInput in) throws IOException {
                Row row = codec.read(in);
                return new Numbered(row.text(key).strip(), row);
            }

            @Override
            public int weight(Numbered item) {
                return 10;
            }
        }
    }
}
