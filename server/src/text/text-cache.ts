/**
 * Keeps what was made of short texts, mostly words, which repeat within an article and from one to the next. Bounded:
 * long texts are not kept, and a full cache begins anew.
 */
export class TextCache<T extends object | string> {
  readonly #values = new Map<string, T>();

  get(text: string): T | undefined {
    return this.#values.get(text);
  }

  /** Returns `value`, so that a lookup reads `cache.get(text) ?? cache.set(text, make(text))`. */
  set(text: string, value: T): T {
    if (text.length > longest) return value;
    if (this.#values.size >= most) this.#values.clear();
    this.#values.set(detach(text), value);
    return value;
  }
}

/** In UTF-16 code units. */
const longest = 32;
const most = 1 << 14;

/** A copy that does not keep the article alive that `text` was cut from: engines make slices that refer to the whole. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}
