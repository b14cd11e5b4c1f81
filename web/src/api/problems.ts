/** A refusal of the server (RFC 9457): the code is the contract, the title is for people. */
export interface ProblemBody {
  code: string;
  title: string;
  status: number;
  detail?: string;
  facts?: Record<string, string>;
  errors?: LineProblem[];
}

export interface LineProblem {
  code: string;
  title: string;
  facts?: Record<string, string>;
  line?: number;
  field?: string;
}

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly facts: Record<string, string>;
  readonly errors: readonly LineProblem[];

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.code = body.code;
    this.status = body.status;
    this.facts = body.facts ?? {};
    this.errors = body.errors ?? [];
  }
}

/** The line was cut, or the server is down: nothing is known about what happened. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export function isNotAllowed(error: unknown): boolean {
  return error instanceof Problem && error.status === 403;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}
