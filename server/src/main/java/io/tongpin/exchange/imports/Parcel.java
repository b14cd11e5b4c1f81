package io.tongpin.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.exchange.reading.FileName;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** Files on their way to a node (寄件), as a browser would send them; read from the disk while they are sent. */
final class Parcel {

    private final String boundary;
    private final List<BodyPublisher> parts = new ArrayList<>();
    private final BodyPublisher whole;

    /** @param mark what no file contains; any random id will do */
    Parcel(List<Path> files, boolean dry, UUID mark) throws IOException {
        this.boundary = "tongpin-" + mark;
        add("dryRun\"", BodyPublishers.ofString(Boolean.toString(dry)));
        for (Path file : files) {
            String name = FileName.of(String.valueOf(file.getFileName()));
            add(
                    "file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                    BodyPublishers.ofFile(file));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        this.whole = BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private void add(String head, BodyPublisher content) {
        parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + head + "\r\n\r\n"));
        parts.add(content);
        parts.add(text("\r\n"));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, UTF_8);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    long length() {
        return whole.contentLength();
    }

    /** @param sent hears how many more bytes have gone */
    BodyPublisher content(LongConsumer sent) {
        return BodyPublishers.fromPublisher(to -> whole.subscribe(new Counted(to, sent)), length());
    }

    private record Counted(Flow.Subscriber<? super ByteBuffer> to, LongConsumer sent)
            implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            int more = bytes.remaining(); // Whoever gets it empties it.
            to.onNext(bytes);
            sent.accept(more);
        }

        @Override
        public void onError(Throwable problem) {
            to.onError(problem);
        }

        @Override
        public void onComplete() {
            to.onComplete();
        }
    }
}
