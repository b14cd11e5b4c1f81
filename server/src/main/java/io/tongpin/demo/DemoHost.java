package io.tongpin.demo;

/** Whoever has a demo chain made for a purpose of their own (演示东家): names it, follows it and keeps its password. */
public interface DemoHost {

    /** Nobody in particular. */
    DemoHost NOBODY = new DemoHost() {};

    /** What the company is called, of which the usual name is given. */
    default String company(String usual) {
        return usual;
    }

    /** So many days of so many are made. */
    default void day(int done, int all) {}

    /** All of it is there, for people who sign in by this password. */
    default void made(String password) {}
}
