/** Disjoint sets of the numbers below `size` (union by the smaller root, path halving). */
export class Union {
  readonly #parents: Int32Array;
  /** By root. */
  readonly #labels = new Map<number, number>();

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The least member of the set of `i`: it does not depend on the order of the joins. */
  find(i: number): number {
    let at = i;
    for (;;) {
      const parent = this.#parents[at] as number;
      if (parent === at) return at;
      const above = this.#parents[parent] as number;
      this.#parents[at] = above;
      at = above;
    }
  }

  /** Sets with different labels are not joined. A set that has a label keeps it. */
  label(i: number, label: number): void {
    const root = this.find(i);
    if (!this.#labels.has(root)) this.#labels.set(root, label);
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (this.#labels.size > 0) {
      const [labelA, labelB] = [this.#labels.get(rootA), this.#labels.get(rootB)];
      if (labelA !== undefined && labelB !== undefined && labelA !== labelB) return;
      const label = labelA ?? labelB;
      if (label !== undefined) this.#labels.set(Math.min(rootA, rootB), label);
    }
    if (rootA < rootB) this.#parents[rootB] = rootA;
    else this.#parents[rootA] = rootB;
  }
}
