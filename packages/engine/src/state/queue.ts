import type { Frame } from './frame.ts';
import type { Field, Step } from './model.ts';

/** A field to be evaluated in some frames, or a step. */
export interface Work {
  readonly item: Field | Step;
  readonly frames: Set<Frame>;
}

/** Work in the order of ranks: a heap of ranks over what is to be done, so that a change costs what it touches. */
export class RankedQueue {
  /** Made with the first work: most sessions only read answers and tell what is wrong. */
  #work: Map<number, Work> | undefined = undefined;
  readonly #heap: number[] = [];

  add(item: Field | Step, frame: Frame): void {
    const { rank } = item;
    const all = (this.#work ??= new Map());
    const known = all.get(rank);
    if (known) {
      known.frames.add(frame);
      return;
    }
    all.set(rank, { item, frames: new Set([frame]) });
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
  take(): Work | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    if (lowest === undefined) return undefined;
    const last = heap.pop() ?? 0;
    if (heap.length > 0) this.#sink(last);
    const work = this.#work?.get(lowest);
    this.#work?.delete(lowest);
    return work;
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
