// The one place that reaches into the other package: what production gets as a build, Vitest reads from its source.
export { pages } from '../../react/src/server.ts';
