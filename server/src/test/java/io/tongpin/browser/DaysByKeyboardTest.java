package io.tongpin.browser;

import io.tongpin.platform.Greeting;
import io.tongpin.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Everybody's whole day on a PC, without a mouse, in the demo chain of {@link DemoPicturesTest}. */
@NodeTest
@Tag("browser")
@TestPropertySource(properties = "tongpin.demo=true")
class DaysByKeyboardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<Greeting> greetings;

    private OpenDemo demo;

    @BeforeEach
    void open() {
        demo = OpenDemo.of(port, greetings);
    }

    @Test
    void aBuyersDay() {
        BuyersDay.byKeyboard(demo);
    }

    @Test
    void aKeepersDay() {
        KeepersDay.byKeyboard(demo);
    }

    @Test
    void aSellersDay() {
        SellersDay.byKeyboard(demo);
    }

    @Test
    void anAccountantsDay() {
        AccountantsDay.byKeyboard(demo);
    }

    @Test
    void anOwnersDay() {
        OwnersDay.byKeyboard(demo);
    }
}
