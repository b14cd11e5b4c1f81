import type cn from './zh-CN';

/** All words of the client, by file and key; Chinese is the pattern that the other languages are held to. */
export type Words = typeof cn;
