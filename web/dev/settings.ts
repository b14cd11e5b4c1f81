/** Nothing is kept apart in this shop; what could be. */
export const DUTIES = {
  version: 1,
  duties: ['enter-post', 'order-receive', 'receive-pay', 'sell-return', 'count-post'].map(
    (code) => ({ code, threshold: code !== 'count-post' }),
  ),
  rules: [],
};

/** Acts of administration ask anew who one is, as they come. */
export const STEP_UP = {
  version: 1,
  level: 'administration',
  levels: ['off', 'administration', 'documents'],
};
