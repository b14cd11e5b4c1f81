package io.tongpin.platform;

import java.io.IOException;
import org.eclipse.jetty.io.QuietException;

/** An answer that has begun and may not go on (中断): the line is cut, so that nobody takes the half for the whole. */
public final class BrokenOff extends IOException implements QuietException {

    private static final long serialVersionUID = 1L;

    public BrokenOff(String why) {
        super(why);
    }
}
