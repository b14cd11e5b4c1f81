package io.tongpin.access;

/** Where a sign-in comes from (来源): the network address and the name of the device. */
public record Caller(String address, String device) {}
