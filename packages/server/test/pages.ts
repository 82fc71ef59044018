// The one place that reaches into the other package: what production gets as a build, Vitest reads from its source.
import { pagesWith } from '../../react/src/pages-with.ts';

export const pages = pagesWith({});
