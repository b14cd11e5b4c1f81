package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;

/** Pieces of one cost, on their way from one pool to another (在途批). */
public record Part(Quantity quantity, Value worth) {}
