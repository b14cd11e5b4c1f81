package io.tongpin.browser;

import io.tongpin.printing.layout.Codes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A printed label as a camera sees it: on a film, or in a picture taken by a hand that was not quite still. */
record Label(String code) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int A_SECOND = 10;

    /** It is shown for a second, then nothing is, for another; and so on. */
    Path film(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage nothing = paper(WIDTH, HEIGHT);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT, A_SECOND)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 2 * A_SECOND; i++) {
                write(i < A_SECOND ? printed(WIDTH, HEIGHT, 0) : nothing, out);
            }
        }
        return file;
    }

    /** Held somewhat askew, and not quite sharp. */
    byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(blurred(printed(1600, 1200, 8)), "png", out);
        return out.toByteArray();
    }

    private BufferedImage printed(int width, int height, double degrees) {
        BufferedImage image = paper(width, height);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        float bars = width * 0.45f;
        Codes.bars(code, (width - bars) / 2, height * 0.35f, bars, height * 0.3f)
                .orElseThrow()
                .boxes()
                .forEach(box -> pen.fill(new Rectangle2D.Float(box.x(), box.y(), box.width(), box.height())));
        pen.dispose();
        return image;
    }

    private static BufferedImage paper(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(225, 225, 225));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static BufferedImage blurred(BufferedImage image) {
        float[] even = new float[9];
        Arrays.fill(even, 1f / 9);
        return new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    /** Its light, then no colour at all. */
    private static void write(BufferedImage image, OutputStream out) throws IOException {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        for (int light : image.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null)) {
            out.write(light);
        }
        byte[] grey = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(grey, (byte) 128);
        out.write(grey);
    }
}
