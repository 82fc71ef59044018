import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  {
    test: {
      include: ['scripts/conformance/*.conformance.ts'],
      globalSetup: [fileURLToPath(new URL('conformance/setup.ts', import.meta.url))],
      // How many files were checked is said plainly, a line a profile.
      disableConsoleIntercept: true,
      // The two long files wait for Java most of the time.
      maxWorkers: 2,
    },
  },
);
