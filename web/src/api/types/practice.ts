/** The practice environment beside the shop. */
export interface PracticeState {
  /** This is it: nothing here counts. */
  inside: boolean;
  state: 'ABSENT' | 'BUILDING' | 'RUNNING' | 'ENDING' | 'STOPPED' | 'FAILED';
  /** When people could come in; none when somebody on a terminal has started it. */
  since: string | null;
  /** Of so many made-up days, while the chain is being built. */
  done: number;
  all: number;
  /** Why it does not run, in words. */
  failure: string | null;
  /** As whom one can practise. */
  people: string[];
  /** Of all of them. */
  password: string | null;
}

/** The way in, good once and for a minute. */
export interface PracticeWay {
  ticket: string;
  port: number;
  address: string | null;
}
