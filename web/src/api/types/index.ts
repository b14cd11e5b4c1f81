/**
 * The shapes of the HTTP contract, by module. Decimals are strings, instants ISO-8601, dates yyyy-MM-dd, ids UUID strings.
 * Written by hand until the committed OpenAPI file generates them; nothing else in the client repeats a shape.
 */
export type * from './access';
export type * from './audit';
export type * from './chain';
export type * from './changes';
export type * from './common';
export type * from './counts';
export type * from './days';
export type * from './definitions';
export type * from './delegations';
export type * from './documents';
export type * from './duties';
export type * from './imports';
export type * from './keeping';
export type * from './ledger';
export type * from './masters';
export type * from './organization';
export type * from './practice';
export type * from './quality';
export type * from './reads';
export type * from './reports';
export type * from './requests';
export type * from './reviews';
export type * from './sheets';
export type * from './stock';
export type * from './why';
