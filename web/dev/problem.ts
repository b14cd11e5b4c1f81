/** A refusal as the server says it. */
export function problem(status: number, code: string, title: string, rest: object = {}): Response {
  return Response.json(
    { type: `/problems/${code}`, title, status, code, facts: {}, ...rest },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
