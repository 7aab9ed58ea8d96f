/** Disjoint sets of the numbers below `size` (union by the smaller root, path halving). */
export class Union {
  readonly #parents: Int32Array;

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

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA < rootB) this.#parents[rootB] = rootA;
    else this.#parents[rootA] = rootB;
  }
}
