import { currentLanguage } from '@/i18n/language';
import { uuidv7 } from './ids';
import { previewHeader } from './preview';
import { Problem, type ProblemBody, Unreachable } from './problems';

type Value = string | number | boolean | null | undefined;
type Query = Record<string, Value | readonly string[]>;

interface Options {
  query?: Query;
  body?: unknown;
  /** The version the change is based on; 0 for something new. */
  ifMatch?: number;
  /** The command's own name. Pass the kept one when a command is sent again. */
  key?: string;
  signal?: AbortSignal;
}

type ExpiryListener = () => void;
const expiryListeners = new Set<ExpiryListener>();

/** Told whenever a call finds that the session has ended. */
export function onSessionEnd(listener: ExpiryListener): () => void {
  expiryListeners.add(listener);
  return () => expiryListeners.delete(listener);
}

type Prover = (problem: Problem) => Promise<boolean>;
let prover: Prover | undefined;

/** Asks the person to show anew who they are, when an act needs it; true if they did. */
export function onStepUp(asking: Prover): () => void {
  prover = asking;
  return () => {
    if (prover === asking) prover = undefined;
  };
}

function address(path: string, query: Query | undefined): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (Array.isArray(value)) value.forEach((one: string) => params.append(key, one));
    else if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const tail = params.toString();
  return `/api${path}${tail === '' ? '' : `?${tail}`}`;
}

function headers(method: string, options: Options): Headers {
  const out = new Headers({ Accept: 'application/json', 'Accept-Language': currentLanguage() });
  if (method !== 'GET') {
    out.set('X-Tongpin', '1');
    out.set('Idempotency-Key', options.key ?? uuidv7());
  }
  const as = previewHeader();
  if (as !== undefined) out.set('X-Tongpin-As', as);
  if (options.ifMatch !== undefined) out.set('If-Match', String(options.ifMatch));
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    out.set('Content-Type', 'application/json');
  }
  return out;
}

function content(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return body instanceof FormData ? body : JSON.stringify(body);
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    const body = (await response.json()) as Partial<ProblemBody>;
    return new Problem({
      ...body,
      code: body.code ?? 'internal',
      title: body.title ?? body.detail ?? String(response.status),
      status: response.status,
    });
  }
  return new Problem({ code: 'internal', title: String(response.status), status: response.status });
}

export async function call<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: Options = {},
): Promise<Answer> {
  const request: RequestInit = {
    method,
    headers: headers(method, options),
    body: content(options.body),
    credentials: 'same-origin',
  };
  if (options.signal) request.signal = options.signal;
  try {
    return await send<Answer>(address(path, options.query), request);
  } catch (error) {
    const asked = error instanceof Problem && error.code === 'access.step-up-needed';
    if (!asked || !(await prover?.(error))) throw error;
    // The same command with the same key: nothing that was entered is lost, and nothing is done twice.
    return send<Answer>(address(path, options.query), request);
  }
}

/** A file as the server writes it. */
export async function fetchFile(path: string, query: Query): Promise<Blob> {
  const request: RequestInit = { headers: headers('GET', {}), credentials: 'same-origin' };
  return (await answered(address(path, query), request)).blob();
}

async function send<Answer>(url: string, request: RequestInit): Promise<Answer> {
  const response = await answered(url, request);
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function answered(url: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Unreachable();
  }
  if ([502, 503, 504].includes(response.status) && !response.headers.get('Retry-After')) {
    throw new Unreachable();
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && problem.code === 'access.not-signed-in') {
      for (const listener of expiryListeners) listener();
    }
    throw problem;
  }
  return response;
}
