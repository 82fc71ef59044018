/**
 * Which two of several decisions were seen together. Proposes what to see next, so that each assignment shows as many new
 * pairs as it can: of n questions with few answers each, all pairs are seen in some dozens of assignments rather than n².
 */
export class PairsSeen {
  private readonly count: number;
  private readonly seen: Uint8Array;
  /** How many others each was not seen with. */
  private readonly unseen: Int32Array;
  /** Decisions by the question that they answer. */
  private readonly questions: readonly (readonly number[])[];
  private readonly questionOf: readonly unknown[];

  /** `questionOf`: of each decision the question; two answers to one question are no pair. */
  constructor(questionOf: readonly unknown[]) {
    this.count = questionOf.length;
    this.seen = new Uint8Array(this.count ** 2);
    this.unseen = new Int32Array(this.count).fill(this.count);
    this.questionOf = questionOf;
    this.questions = [...Map.groupBy(questionOf.keys(), (index) => questionOf[index]).values()];
  }

  has(a: number, b: number): boolean {
    return this.questionOf[a] === this.questionOf[b] || this.seen[a * this.count + b] === 1;
  }

  /** Whether all later pairs of a decision were seen. */
  isRowSeen(a: number): boolean {
    for (let b = a + 1; b < this.count; b++) if (!this.has(a, b)) return false;
    return true;
  }

  /** These were seen together. */
  note(held: readonly number[]): void {
    for (const a of held) {
      const row = a * this.count;
      let fresh = 0;
      for (const b of held) {
        if (this.seen[row + b] === 0) fresh++;
        this.seen[row + b] = 1;
      }
      this.unseen[a] = (this.unseen[a] ?? 0) - fresh;
    }
  }

  /**
   * Beside a pair, one answer to each other question, that was not seen with as many as possible of those before it; the
   * questions with most unseen first, since what stands deep in conditions is rarely met by chance. `isOpen` tells whether an answer can
   * still be given beside all that was proposed.
   */
  *proposals(a: number, b: number, isOpen: (index: number) => boolean): Generator<number, undefined> {
    const chosen = [a, b];
    const rarity = (answers: readonly number[]) => Math.max(...answers.map((answer) => this.unseen[answer] ?? 0));
    const byRarity = this.questions.map((answers) => ({ answers, rarity: rarity(answers) }));
    for (const { answers } of byRarity.toSorted((one, other) => other.rarity - one.rarity)) {
      if (answers.includes(a) || answers.includes(b)) continue;
      let [best, most] = [-1, 0];
      for (const answer of answers) {
        const row = answer * this.count;
        let gain = 0;
        for (const other of chosen) if (this.seen[row + other] === 0) gain++;
        if (gain > most && isOpen(answer)) [best, most] = [answer, gain];
      }
      if (best < 0) continue;
      chosen.push(best);
      yield best;
    }
    return undefined;
  }
}
