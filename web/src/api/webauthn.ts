import { call } from './client';
import type { MakeAsked, Passkey, PasskeyAnswer, ShowAsked } from './types';

/** Why no passkey can be made or shown on this page: the browser's own rules. */
export type Obstacle = 'address' | 'insecure' | 'unsupported';

/** What went wrong between browser, device and person. */
export class PasskeyFailure extends Error {
  readonly reason: Obstacle | 'cancelled' | 'known';

  constructor(reason: PasskeyFailure['reason']) {
    super(reason);
    this.name = 'PasskeyFailure';
    this.reason = reason;
  }
}

export function obstacle(): Obstacle | undefined {
  if (/^(\d+(\.\d+){3}|\[.*\])$/.test(window.location.hostname)) return 'address';
  if (!window.isSecureContext) return 'insecure';
  return typeof window.PublicKeyCredential === 'function' ? undefined : 'unsupported';
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function toText(bytes: ArrayBuffer | null): string {
  const letters = Array.from(new Uint8Array(bytes ?? []), (byte) => String.fromCharCode(byte));
  return btoa(letters.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function descriptors(known: readonly Passkey[]): PublicKeyCredentialDescriptor[] {
  return known.map(({ id, transports }) => ({
    type: 'public-key',
    id: toBytes(id),
    transports: transports as AuthenticatorTransport[],
  }));
}

/** Browsers tell a person who turned away from one who took too long in no way. */
function failure(error: unknown): unknown {
  switch ((error as { name?: string } | null)?.name) {
    case 'NotAllowedError':
      return new PasskeyFailure('cancelled');
    case 'InvalidStateError':
      return new PasskeyFailure('known');
    case 'SecurityError':
      return new PasskeyFailure('address');
    case 'NotSupportedError':
    case 'ConstraintError':
      return new PasskeyFailure('unsupported');
    default:
      return error;
  }
}

/** Has a device make a passkey, and adds it to one's own. */
export async function addPasskey(name: string): Promise<void> {
  const asked = await call<MakeAsked>('POST', '/passkeys/challenge', { body: {} });
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: toBytes(asked.challenge),
        rp: { id: asked.rpId, name: asked.rpName },
        user: { ...asked.user, id: toBytes(asked.user.id) },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: descriptors(asked.known),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
        timeout: asked.timeoutMs,
      },
    })
    .catch((error: unknown) => {
      throw failure(error);
    });
  const said = (made as PublicKeyCredential).response as AuthenticatorAttestationResponse;
  await call('POST', '/passkeys', {
    body: {
      name,
      clientDataJSON: toText(said.clientDataJSON),
      attestationObject: toText(said.attestationObject),
      transports: said.getTransports?.() ?? [],
    },
  });
}

interface How {
  /** Only among what the browser offers where the login is typed. */
  quietly?: boolean;
  signal?: AbortSignal;
}

async function show(asked: ShowAsked, { quietly, signal }: How): Promise<PasskeyAnswer> {
  const options: CredentialRequestOptions = {
    publicKey: {
      challenge: toBytes(asked.challenge),
      rpId: asked.rpId,
      allowCredentials: descriptors(asked.known),
      userVerification: 'required',
      timeout: asked.timeoutMs,
    },
  };
  if (quietly) options.mediation = 'conditional';
  if (signal) options.signal = signal;
  const shown = (await navigator.credentials.get(options).catch((error: unknown) => {
    throw failure(error);
  })) as PublicKeyCredential;
  const said = shown.response as AuthenticatorAssertionResponse;
  return {
    id: shown.id,
    clientDataJSON: toText(said.clientDataJSON),
    authenticatorData: toText(said.authenticatorData),
    signature: toText(said.signature),
    userHandle: toText(said.userHandle),
  };
}

/** Signs in by whichever passkey the person chooses; nothing is typed. */
export async function signInByPasskey<Answer>(how: How = {}): Promise<Answer> {
  const asked = await call<ShowAsked>('POST', '/session/passkey/challenge', { body: {} });
  return call<Answer>('POST', '/session/passkey', { body: await show(asked, how) });
}

/** Shows in this session who one is. */
export async function proveByPasskey(): Promise<void> {
  const asked = await call<ShowAsked>('POST', '/session/proof/challenge', { body: {} });
  await call('POST', '/session/proof', { body: { passkey: await show(asked, {}) } });
}

/** Whether the browser offers passkeys where a login is typed. */
export async function offersQuietly(): Promise<boolean> {
  if (obstacle() !== undefined) return false;
  const asking: { isConditionalMediationAvailable?: () => Promise<boolean> } = PublicKeyCredential;
  return (await asking.isConditionalMediationAvailable?.().catch(() => false)) ?? false;
}
