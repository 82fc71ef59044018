/** Work in the order of ranks: a heap of ranks over buckets, so that a change costs what it touches. */
export class RankedQueue<Work> {
  readonly #buckets = new Map<number, Work[]>();
  readonly #heap: number[] = [];

  add(rank: number, work: Work): void {
    const bucket = this.#buckets.get(rank);
    if (bucket) {
      bucket.push(work);
      return;
    }
    this.#buckets.set(rank, [work]);
    const heap = this.#heap;
    let at = heap.push(rank) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((heap[above] ?? 0) <= rank) break;
      heap[at] = heap[above] ?? 0;
      at = above;
    }
    heap[at] = rank;
  }

  /** All work of the lowest rank; undefined when done. */
  take(): readonly Work[] | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    if (lowest === undefined) return undefined;
    const last = heap.pop() ?? 0;
    if (heap.length > 0) this.#sink(last);
    const bucket = this.#buckets.get(lowest);
    this.#buckets.delete(lowest);
    return bucket;
  }

  #sink(rank: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below++;
      const lower = heap[below] ?? 0;
      if (lower >= rank) break;
      heap[at] = lower;
      at = below;
    }
    heap[at] = rank;
  }
}
