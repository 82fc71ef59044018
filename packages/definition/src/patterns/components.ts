/** Number of the strongly connected component of each node (Tarjan, without recursion). */
export function components(edges: readonly (readonly number[])[]): readonly number[] {
  const order: number[] = Array(edges.length).fill(-1);
  const low: number[] = [];
  const component: number[] = Array(edges.length).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    const path: { readonly node: number; next: number }[] = [{ node: root, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.next === 0) {
        order[node] = low[node] = count++;
        stack.push(node);
      }
      const to = edges[node]?.[top.next++];
      if (to !== undefined) {
        if (order[to] === -1) path.push({ node: to, next: 0 });
        else if (component[to] === -1) low[node] = Math.min(low[node] ?? 0, order[to] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = node;
        if (member === node) break;
      }
    }
  }
  return component;
}
