import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  { test: { include: ['scripts/conformance/*.conformance.ts'] } },
);
