package io.tongpin.masters;

import io.tongpin.kernel.Refusal;

/** A "no" to one record of many; {@code row} counts from 0 in the order the records were given. */
public record RowRefusal(int row, Refusal why) {}
