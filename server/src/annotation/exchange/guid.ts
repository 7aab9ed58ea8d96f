import { stableId } from './stable-id.ts';

/**
 * A GUID for an annotation, a tag or another thing: always the same for the same name, as a UUID of version 8 (RFC 9562,
 * for uses of one's own). The id of an annotation made here is in it, so that it can be had back.
 */
export function guidOf(kind: GuidKind, name: string): string {
  const own = kind === 'annotation' ? /^a-([0-9a-hjkmnp-tv-z]{8})$/.exec(name)?.[1] : undefined;
  const last = own === undefined ? hashed(`${kind} ${name}`) : toHex(own);
  const check = hashed(`${kind} ${name} check`);
  return `${start}-${check.slice(0, 4)}-8${marks[kind]}${own === undefined ? 'f' : '0'}0-8${check.slice(4, 7)}-00${last}`;
}

/** The id of an annotation made here. `null` for other GUIDs: `known` may tell which annotation has one of those. */
export function idOfGuid(guid: string): string | null {
  const hex = /^\{?c07e7c1a-[0-9a-f]{4}-8000-8[0-9a-f]{3}-00([0-9a-f]{10})\}?$/i.exec(guid)?.[1];
  if (hex === undefined) return null;
  let bits = Number.parseInt(hex, 16);
  let id = '';
  for (let i = 0; i < 8; i++) {
    id = alphabet[bits % 32] + id;
    bits = Math.floor(bits / 32);
  }
  const annotation = `a-${id}`;
  return guidOf('annotation', annotation) === guid.replace(/[{}]/g, '').toLowerCase() ? annotation : null;
}

export type GuidKind = keyof typeof marks;

const start = 'c07e7c1a';
const marks = { annotation: '0', tag: '1', source: '2', user: '3', coding: '4', link: '5', note: '6' } as const;

/** Digits and lower-case letters, as in ids. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 40 bits as ten digits. */
function hashed(name: string): string {
  return toHex(stableId(name).slice(2));
}

function toHex(id: string): string {
  let bits = 0;
  for (const letter of id) bits = bits * 32 + alphabet.indexOf(letter);
  return bits.toString(16).padStart(10, '0');
}
