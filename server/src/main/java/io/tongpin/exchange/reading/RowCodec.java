package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows of one table aside on disk and takes them back, with their places, while they are being sorted. A row is one
 * block of bytes: a stream asked cell by cell would spend its time in the asking.
 */
public final class RowCodec {

    private static final Cell.Kind[] KINDS = Cell.Kind.values();
    private static final int PER_CELL = 5;

    private final String file;
    private final Header header;
    private ByteBuffer block = ByteBuffer.allocate(1 << 12);

    /** For rows of this table only; for one thread. */
    public RowCodec(Table table) {
        this.file = table.file();
        this.header = table.header();
    }

    public void write(Row row, DataOutput out) throws IOException {
        block.clear();
        block.putLong(row.position().row());
        block.putLong(row.position().line());
        block.putInt(row.raw().size());
        for (Cell cell : row.raw()) {
            byte[] text = cell.text().getBytes(UTF_8);
            room(PER_CELL + text.length);
            block.put((byte) cell.kind().ordinal());
            block.putInt(text.length);
            block.put(text);
        }
        out.writeInt(block.position());
        out.write(block.array(), 0, block.position());
    }

    private void room(int more) {
        if (block.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate((block.position() + more) * 2);
            block = larger.put(block.flip());
        }
    }

    public Row read(DataInput in) throws IOException {
        int length = in.readInt();
        block.clear();
        room(length);
        in.readFully(block.array(), 0, length);
        Position position = new Position(file, block.getLong(), block.getLong(), null);
        int count = block.getInt();
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Cell.Kind kind = KINDS[block.get()];
            int size = block.getInt();
            int at = block.position();
            cells.add(size == 0 ? Cell.EMPTY : new Cell(new String(block.array(), at, size, UTF_8), kind));
            block.position(at + size);
        }
        return new Row(header, position, cells);
    }
}
