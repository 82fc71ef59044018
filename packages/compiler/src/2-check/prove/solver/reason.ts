import type { Literal } from './sat.ts';

/** How often reasons were walked; each is marked with the walk that saw it last, which costs less than a set of those seen. */
let walks = 0;

/** What may still be spent on a question, in steps of a few dozen nanoseconds. */
export interface Effort {
  left: number;
}

/** Why a bound holds: literals and earlier reasons, down to the assignment that the theory was asked about. */
export class Reason {
  readonly parts: readonly Reason[];
  readonly literal: Literal | undefined;
  /** A guess of the search. */
  readonly isGuess: boolean;
  private seen = 0;

  constructor(parts: readonly Reason[], literal?: Literal, isGuess = false) {
    this.parts = parts;
    this.literal = literal;
    this.isGuess = isGuess;
  }

  /** The literals and guesses at the bottom; what the walk costs is taken from the effort. */
  leaves(effort?: Effort): Reason[] {
    const walk = ++walks;
    const leaves: Reason[] = [];
    const open: Reason[] = [this];
    this.seen = walk;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (effort !== undefined) effort.left -= next.parts.length / 4;
      if (next.literal !== undefined || next.isGuess) leaves.push(next);
      for (const part of next.parts) {
        if (part.seen === walk) continue;
        part.seen = walk;
        open.push(part);
      }
    }
    return leaves;
  }

  literals(): Literal[] {
    return [...new Set(this.leaves().flatMap(({ literal }) => literal ?? []))];
  }
}
