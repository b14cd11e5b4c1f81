/** Who is signed in, and how somebody comes in. */
import type { Language } from '@/i18n/languages';
import type { Id } from './common';
import type { StandIn } from './delegations';

export interface Session {
  user: { id: Id; name: string; login: string };
  company: { id: number | string; code: string; name: string; currency: string } | null;
  /** Those that hold somewhere. */
  rights: string[];
  grants: Grant[];
  /** For whom the person acts at this moment. */
  standsIn?: StandIn[];
  /** The store the person works in; none at headquarters. */
  store?: Id | null;
  setupNeeded: boolean;
  /** The password is one that somebody else gave: nothing else is answered until another one is chosen. */
  mustChoosePassword?: boolean;
  /** A role demands a second factor: nothing else is answered until there is one. */
  mustEnrol?: boolean;
  /** What is shown is what people of a role see. */
  preview?: boolean;
  /** This is the practice environment, where nothing counts. */
  practice?: boolean;
  lang?: string;
}

/** Rights and where they hold. */
export interface Grant {
  rights: string[];
  everywhere: boolean;
  stores: Id[];
  /** Stores in which they hold only for what the person has made. */
  ownStores: Id[];
}

/** A role of a person, where it holds, and from when until when; not yet chosen is null. */
export interface Assignment {
  role: Id | null;
  scope: 'company' | 'unit' | 'own' | null;
  unit: Id | null;
  /** Instants; null: it holds already, and for good. */
  from?: string | null;
  until?: string | null;
}

/** A browser in which somebody is signed in. */
export interface SessionLine {
  id: Id;
  /** The one that asks. */
  here: boolean;
  name?: string | null;
  browser?: string | null;
  system?: string | null;
  address: string;
  openedAt: string;
  /** When it was last used, to the minute. */
  seenAt: string;
  expiresAt: string;
}

/** Whether somebody has a second factor. */
export interface SecondFactor {
  on: boolean;
  since?: string | null;
  /** Recovery codes that were not used yet. */
  codesLeft: number;
  /** How many passkeys there are. */
  passkeys?: number;
  /** When one was last shown that somebody may have copied. */
  copiedAt?: string | null;
}

/** A passkey that a device may look for; its id is base64url. */
export interface Passkey {
  id: string;
  transports: readonly string[];
}

/** One of one's own passkeys. */
export interface PasskeyLine {
  id: Id;
  name: string;
  /** The address that it holds for. */
  address: string;
  /** It is in more than one device. */
  synced: boolean;
  madeAt: string;
  madeOn: string;
  usedAt?: string | null;
  usedOn?: string | null;
  copiedAt?: string | null;
}

export interface Passkeys {
  /** What a new one would hold for; none: by this address there can be none. */
  address: string | null;
  most: number;
  items: PasskeyLine[];
}

/** What a device is asked to sign. */
export interface ShowAsked {
  challenge: string;
  rpId: string;
  known: Passkey[];
  timeoutMs: number;
}

/** What a device is asked to make. */
export interface MakeAsked extends ShowAsked {
  rpName: string;
  user: { id: string; name: string; displayName: string };
  algorithms: number[];
}

/** What a device has answered; all base64url. */
export interface PasskeyAnswer {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle: string;
}

/** What the app on the phone has to know; told once. */
export interface FactorOffer {
  secret: string;
  uri: string;
}

/** How a role sees a field; not yet chosen is null. */
export interface FieldRule {
  /** Kind of slip or sort of record, or "*" with a class of fields. */
  entity: string | null;
  /** "lines.price", or a class: "@sale". */
  field: string | null;
  state: 'any' | 'draft' | 'posted';
  rule: 'hidden' | 'masked' | 'read-only' | 'editable';
}

/** A key for scripts, without its secret. */
export interface ApiToken {
  id: Id;
  /** Its first letters, by which it is recognised. */
  code: string;
  name: string;
  user: Id;
  userName: string;
  mine: boolean;
  /** None: everything its user may. */
  rights: string[];
  /** None: wherever its user may. */
  stores: Id[];
  expiresAt?: string | null;
  /** When it was last used, to the minute. */
  seenAt?: string | null;
}

/** Before which acts people show anew who they are. */
export interface StepUpSetting {
  /** Of the company's record, which the level is part of. */
  version: number;
  level: 'off' | 'administration' | 'documents';
  /** What is written off for less is not asked about; null: whatever is written off is. */
  above?: string | null;
  levels: StepUpSetting['level'][];
}

/** What the button at the door says; none: people sign in by password alone. */
export interface OuterDoor {
  name: string | null;
}

/** Where the browser goes to show there who it is. */
export interface OuterWay {
  address: string;
}

/** The outer identity provider, without its secret. */
export interface OuterProvider {
  /** 0: there is none yet. */
  version: number;
  issuer: string;
  clientId: string;
  /** What the button says. */
  name: string;
  claim: string;
  /** A second factor of the provider is enough. */
  trustsFactor: boolean;
  /** Whoever signs out here is led there to sign out too. */
  signsOut: boolean;
  active: boolean;
}

/** Who somebody is at an outer identity provider. */
export interface OuterIdentity {
  id: Id;
  issuer: string;
  label: string;
  linkedAt: string;
  usedAt?: string | null;
}

export interface OuterIdentities {
  items: OuterIdentity[];
  /** As whom somebody is expected at their first sign-in there. */
  expected?: string | null;
}

/** A password to start with; the server does not know it a moment later. */
export interface StartPassword {
  password: string;
  until: string;
}

export interface Setup {
  companyName: string;
  ownerName: string;
  login: string;
  password: string;
  setupCode?: string;
  trade?: 'clothing' | 'general';
  stores?: string[];
}

/** Every right there is, by name, and duties that should not lie in one hand. */
export interface RightCatalogue {
  modules: RightModule[];
  conflicts: RightConflict[];
}

/** A kind of document has its name in its definition and none here. */
export interface RightModule {
  module: string;
  name: Partial<Record<Language, string>>;
  rights: { right: string; name: Partial<Record<Language, string>>; company: boolean }[];
}

export interface RightConflict {
  code: string;
  name: Partial<Record<Language, string>>;
  one: string[];
  other: string[];
}

/** A role that every shop knows, as this version knows it. */
export interface RolePreset {
  code: string;
  name: Partial<Record<Language, string>>;
  rights: string[];
  fieldRules: { entity: string; field: string; state: string; rule: string }[];
}

/** Why somebody may do something, or may not. */
export interface Why {
  may: boolean;
  onlyOwn: boolean;
  archived: boolean;
  because: WhyReason[];
  helps: string[];
  /** The key that one comes with, if it stands against it. */
  key?: string | null;
  /** It is about whom one looks as. */
  preview?: boolean;
  /** This is the practice environment, where nothing counts. */
  practice?: boolean;
}

export interface WhyReason {
  reason:
    | 'HOLDS'
    | 'HOLDS_FOR_OWN'
    | 'WITHHELD'
    | 'BEYOND_KEY'
    | 'ELSEWHERE'
    | 'NOT_YET'
    | 'NO_MORE'
    | 'ROLE_ARCHIVED'
    | 'LACKS';
  role: string;
  scope: 'company' | 'unit' | 'own';
  unit: Id | null;
  unitName?: string | null;
  granted?: string | null;
  from?: string | null;
  until?: string | null;
  /** Name of who has lent it, empty for whoever may not know it; null: it is their own. */
  lentBy?: string | null;
}

/** What one person tried within a minute and may not. */
export interface Denied {
  id: Id;
  user: Id;
  userName: string;
  device?: string | null;
  reason: string;
  words: string;
  right?: string | null;
  what: string;
  firstAt: string;
  lastAt: string;
  tries: number | string;
}
