/**
 * A new id, as `a-7k3f9q2m`: a letter for the kind of thing, and eight characters of 40 random bits. `random` gives
 * bytes; among 100,000 ids, two are the same with a probability of half a per cent.
 */
export function newId(prefix: 'a' | 'd', random: (bytes: Uint8Array) => Uint8Array): string {
  return `${prefix}-${Array.from(random(new Uint8Array(8)), (byte) => alphabet[byte % 32]).join('')}`;
}

/** Digits and lower-case letters without those that are mistaken for one another: i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
