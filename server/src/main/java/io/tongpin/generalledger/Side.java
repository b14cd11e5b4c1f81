package io.tongpin.generalledger;

/** Whether an open item is money that others owe us or that we owe them (应收 / 应付). */
public enum Side {
    RECEIVABLE,
    PAYABLE
}
