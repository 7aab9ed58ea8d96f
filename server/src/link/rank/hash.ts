/** FNV-1a, cut to 31 bits so that engines keep it as a small integer. */
export function hash(value: string): number {
  let result = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) result = Math.imul(result ^ value.charCodeAt(i), 0x01000193);
  return (result ^ (result >>> 15)) & 0x7fffffff;
}
