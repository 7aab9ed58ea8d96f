/**
 * An id for what came with another tool's name: always the same for the same name, so that what is imported again is
 * known. 40 bits of a 53-bit hash (cyrb53, a mixing hash after MurmurHash3), in the form of the ids made here.
 */
export function stableId(name: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  let bits = (2 ** 32 * (high & 0xff) + (low >>> 0)) % 2 ** 40;
  let id = '';
  for (let i = 0; i < 8; i++) {
    id += alphabet[bits % 32];
    bits = Math.floor(bits / 32);
  }
  return `a-${id}`;
}

/** As in the ids made here. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
