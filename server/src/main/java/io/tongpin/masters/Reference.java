package io.tongpin.masters;

/** A component that holds the id of another record (引用), and the table that record must be in. */
public record Reference(String component, String table) {}
