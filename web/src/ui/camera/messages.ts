/** A picture that is to be read. */
export interface Asked {
  id: number;
  picture: ImageData;
}

/** What the reader says: that it is there or will never be, or what stands in a picture. */
export type Said =
  { kind: 'ready' } | { kind: 'failed' } | { kind: 'read'; id: number; code: string | undefined };
