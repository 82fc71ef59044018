/** Variables by how often conflicts named them lately: a binary heap. */
export class VariableOrder {
  private readonly activity: number[] = [0];
  private readonly place: number[] = [-1];
  private readonly heap: number[] = [];
  private step = 1;

  add(variable: number): void {
    this.activity[variable] = 0;
    this.place[variable] = -1;
    this.restore(variable);
  }

  /** Puts a variable back that was taken. */
  restore(variable: number): void {
    if ((this.place[variable] ?? -1) >= 0) return;
    this.heap.push(variable);
    this.place[variable] = this.heap.length - 1;
    this.rise(this.heap.length - 1);
  }

  bump(variable: number): void {
    this.activity[variable] = (this.activity[variable] ?? 0) + this.step;
    if ((this.activity[variable] ?? 0) > 1e100) {
      for (let index = 0; index < this.activity.length; index++) this.activity[index] = (this.activity[index] ?? 0) * 1e-100;
      this.step *= 1e-100;
    }
    const place = this.place[variable] ?? -1;
    if (place >= 0) this.rise(place);
  }

  decay(): void {
    this.step /= 0.95;
  }

  /** Takes the most active variable that is still wanted. */
  next(isWanted: (variable: number) => boolean): number | undefined {
    while (this.heap.length > 0) {
      const top = this.heap[0] ?? 0;
      const last = this.heap.pop() ?? 0;
      this.place[top] = -1;
      if (this.heap.length > 0 && last !== top) {
        this.heap[0] = last;
        this.place[last] = 0;
        this.sink(0);
      }
      if (isWanted(top)) return top;
    }
    return undefined;
  }

  private rise(start: number): void {
    const { heap, place } = this;
    const moved = heap[start] ?? 0;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (!this.isBefore(moved, above)) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = moved;
    place[moved] = at;
  }

  private sink(start: number): void {
    const { heap, place } = this;
    const moved = heap[start] ?? 0;
    const count = heap.length;
    let at = start;
    for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && this.isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      const below = heap[child] ?? 0;
      if (!this.isBefore(below, moved)) break;
      heap[at] = below;
      place[below] = at;
      at = child;
    }
    heap[at] = moved;
    place[moved] = at;
  }

  /** Equal ones keep their order, so that the same definition is searched in the same way. */
  private isBefore(a: number, b: number): boolean {
    const difference = (this.activity[a] ?? 0) - (this.activity[b] ?? 0);
    return difference === 0 ? a < b : difference > 0;
  }
}
